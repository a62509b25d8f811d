import type { CloudView, Properties, ResourceModel } from "../../model";
import { arn, nameOf, uuid } from "../arn";
import { awsModel } from "../awsModel";
import { asList } from "../check/policyDocument";
import { requireThat, requireMatch, requireOneOf } from "../check/require";
import { given, text, texts } from "../check/values";
import { isElsewhere, roleArnReference } from "../references";
import { clusterOf, clusterReference, INVALID, keyOf } from "./eksRules";

const ENTRY = "aws:eks/accessEntry:AccessEntry";
const ENTRY_TYPES = ["STANDARD", "FARGATE_LINUX", "EC2_LINUX", "EC2_WINDOWS", "EC2", "HYBRID_LINUX", "HYPERPOD_LINUX"];

/** Source: "Review access policy permissions" of the Amazon EKS User Guide. */
const ACCESS_POLICIES = [
  "AmazonEKSAdminPolicy",
  "AmazonEKSAdminViewPolicy",
  "AmazonEKSAutoNodePolicy",
  "AmazonEKSBlockStoragePolicy",
  "AmazonEKSBlockStorageClusterPolicy",
  "AmazonEKSClusterAdminPolicy",
  "AmazonEKSComputePolicy",
  "AmazonEKSComputeClusterPolicy",
  "AmazonEKSEditPolicy",
  "AmazonEKSHybridPolicy",
  "AmazonEKSLoadBalancingPolicy",
  "AmazonEKSLoadBalancingClusterPolicy",
  "AmazonEKSNetworkingPolicy",
  "AmazonEKSNetworkingClusterPolicy",
  "AmazonEKSSecretReaderPolicy",
  "AmazonEKSViewPolicy",
  "AmazonSagemakerHyperpodClusterPolicy",
  "AmazonSagemakerHyperpodControllerPolicy",
  "AmazonSagemakerHyperpodSpacePolicy",
  "AmazonSagemakerHyperpodSpaceTemplatePolicy",
];

function requireApiAccess(inputs: Properties, cloud: CloudView): void {
  const mode = clusterOf(inputs, cloud)?.outputs.accessConfig as Properties | undefined;
  requireThat(
    mode?.authenticationMode !== "CONFIG_MAP",
    "InvalidRequestException",
    "The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation.",
  );
}

/** A principal of this account must exist. Roles of IAM Identity Center are made outside of the account's own stacks. */
function requirePrincipal(principal: string | undefined, cloud: CloudView): void {
  requireMatch(
    principal,
    /^arn:[\w-]+:(iam|sts)::\d{12}:(role|user|assumed-role|federated-user)\/.+$/,
    INVALID,
    "principalArn",
  );
  if (principal === undefined || isElsewhere(principal, cloud.accountId) || principal.includes("/aws-reserved/"))
    return;
  const exists = cloud.findByArn(principal) !== undefined;
  requireThat(exists, INVALID, `The specified principalArn is invalid: invalid principal: ${principal} does not exist`);
}

export const accessEntry: ResourceModel = awsModel({
  type: ENTRY,
  source:
    "Amazon EKS API Reference: CreateAccessEntry; Amazon EKS User Guide: Grant IAM users access with EKS access entries",
  taggable: true,
  replaceOn: ["clusterName", "principalArn", "type"],
  references: [clusterReference()],
  defaults: { kubernetesGroups: [], type: "STANDARD" },
  key: (inputs) => keyOf(inputs, "clusterName", "principalArn"),
  duplicateCode: "ResourceInUseException",
  guard(inputs, cloud) {
    requireApiAccess(inputs, cloud);
    requirePrincipal(text(inputs, "principalArn"), cloud);
  },
  validate(inputs) {
    const type = text(inputs, "type") ?? "STANDARD";
    requireOneOf(type, ENTRY_TYPES, INVALID, "type");
    const groups = texts(inputs, "kubernetesGroups");
    requireThat(
      groups.length === 0 || type === "STANDARD",
      INVALID,
      `Kubernetes groups cannot be given for type ${type}`,
    );
    const system = groups.find((group) => group.startsWith("system:"));
    requireThat(
      system === undefined,
      INVALID,
      `The kubernetes group name ${system} is invalid, it cannot start with system:`,
    );
  },
  id: (inputs) => `${text(inputs, "clusterName")}:${text(inputs, "principalArn")}`,
  fixed(inputs, cloud) {
    const principal = text(inputs, "principalArn") ?? "";
    const kind = principal.includes(":user/") ? "user" : "role";
    const path = `access-entry/${text(inputs, "clusterName")}/${kind}/${cloud.accountId}/${nameOf(principal)}/${uuid(cloud)}`;
    return { accessEntryArn: arn(cloud, "eks", path), createdAt: cloud.now() };
  },
  derived(inputs, cloud) {
    const principal = text(inputs, "principalArn") ?? "";
    const session = principal.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/");
    const node = text(inputs, "type")?.startsWith("EC2") === true;
    const assumed = node ? "system:node:{{EC2PrivateDNSName}}" : `${session}/{{SessionName}}`;
    return {
      modifiedAt: cloud.now(),
      userName: inputs.userName ?? (principal.includes(":user/") ? principal : assumed),
    };
  },
});

function requireEntry(inputs: Properties, cloud: CloudView): void {
  const [clusterName, principal] = [text(inputs, "clusterName"), text(inputs, "principalArn")];
  if (clusterName === undefined || principal === undefined || !clusterOf(inputs, cloud)) return;
  const entry = cloud
    .ofType(ENTRY)
    .some(({ outputs }) => outputs.clusterName === clusterName && outputs.principalArn === principal);
  requireThat(
    entry,
    "ResourceNotFoundException",
    `The specified principalArn could not be found. You can view your available access entries with 'list-access-entries': ${principal}`,
  );
}

export const accessPolicyAssociation: ResourceModel = awsModel({
  type: "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
  source: "Amazon EKS API Reference: AssociateAccessPolicy; Amazon EKS User Guide: Review access policy permissions",
  replaceOn: ["accessScope", "clusterName", "policyArn", "principalArn"],
  references: [clusterReference()],
  guard(inputs, cloud) {
    requireApiAccess(inputs, cloud);
    requireEntry(inputs, cloud);
  },
  validate(inputs) {
    const policy = text(inputs, "policyArn");
    const exists =
      policy === undefined ||
      ACCESS_POLICIES.some((name) => policy.endsWith(`:eks::aws:cluster-access-policy/${name}`));
    requireThat(
      exists,
      INVALID,
      `The policyArn parameter format is not valid: ${policy}; known policies are ${ACCESS_POLICIES.join(", ")}`,
    );
    const type = text(inputs, "accessScope.type");
    requireOneOf(type, ["cluster", "namespace"], INVALID, "accessScope.type");
    const namespaces = given(inputs, "accessScope.namespaces");
    requireThat(type !== "namespace" || namespaces, INVALID, "Namespaces must be given for the scope namespace");
  },
  id: (inputs) => ["clusterName", "principalArn", "policyArn"].map((path) => text(inputs, path)).join("#"),
  fixed: (_, cloud) => ({ associatedAt: cloud.now(), modifiedAt: cloud.now() }),
});

export const podIdentityAssociation: ResourceModel = awsModel({
  type: "aws:eks/podIdentityAssociation:PodIdentityAssociation",
  source:
    "Amazon EKS API Reference: CreatePodIdentityAssociation; Amazon EKS User Guide: EKS Pod Identity trust policy",
  taggable: true,
  replaceOn: ["clusterName", "namespace", "serviceAccount"],
  references: [clusterReference(), roleArnReference("roleArn", INVALID), roleArnReference("targetRoleArn", INVALID)],
  defaults: { disableSessionTags: false },
  key: (inputs) => keyOf(inputs, "clusterName", "namespace", "serviceAccount"),
  duplicateCode: "ResourceInUseException",
  guard(inputs, cloud) {
    requirePodTrust(inputs, cloud);
  },
  validate(inputs) {
    requireMatch(text(inputs, "namespace"), /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, INVALID, "namespace");
    requireMatch(text(inputs, "serviceAccount"), /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, INVALID, "serviceAccount");
  },
  id: (_, cloud) => `a-${cloud.alphanumeric(17).toLowerCase()}`,
  fixed: (inputs, cloud, id) => ({
    associationArn: arn(cloud, "eks", `podidentityassociation/${text(inputs, "clusterName")}/${id}`),
    associationId: id,
  }),
  derived(inputs, cloud, id, before) {
    const chained = text(inputs, "targetRoleArn") !== undefined;
    return {
      externalId: chained
        ? text(before, "externalId") || `${cloud.region}/${cloud.accountId}/${text(inputs, "clusterName")}/${id}`
        : "",
    };
  },
});

function requirePodTrust(inputs: Properties, cloud: CloudView): void {
  const role = cloud.findByArn(text(inputs, "roleArn") ?? "");
  const trust = role ? text(role.outputs, "assumeRolePolicy") : undefined;
  requireThat(
    trust === undefined || trustsPods(trust),
    INVALID,
    `The trust policy of ${text(inputs, "roleArn")} must let pods.eks.amazonaws.com do sts:AssumeRole and sts:TagSession`,
  );
}

function trustsPods(document: string): boolean {
  const { Statement } = JSON.parse(document) as { Statement?: unknown };
  return (asList(Statement) as { Principal?: unknown; Action?: unknown }[]).some(({ Principal, Action }) => {
    const services =
      typeof Principal === "object" && Principal !== null ? asList((Principal as Properties).Service) : [];
    const actions = asList(Action).map((action) => String(action).toLowerCase());
    const allows = (action: string) => actions.includes(action) || actions.includes("sts:*") || actions.includes("*");
    return services.includes("pods.eks.amazonaws.com") && allows("sts:assumerole") && allows("sts:tagsession");
  });
}
