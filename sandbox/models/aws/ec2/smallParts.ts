import { createHash } from "node:crypto";
import type { ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { addressIn, parseCidr } from "../check/cidr";
import { requireThat, requireLength, requireMatch, requireOneOf } from "../check/require";
import { number, objects, text, texts } from "../check/values";
import { securityGroupReference, subnetReference } from "../references";
import { ec2Cidr } from "./cidrBlock";
import { ec2Id } from "./ids";

const keyPair = awsModel({
  type: "aws:ec2/keyPair:KeyPair",
  source: "Amazon EC2 API Reference: ImportKeyPair",
  autoName: { property: "keyName", maxLength: 255 },
  taggable: true,
  replaceOn: ["keyName", "keyNamePrefix", "publicKey"],
  defaults: { keyNamePrefix: "" },
  key: (inputs) => text(inputs, "keyName"),
  duplicateCode: "InvalidKeyPair.Duplicate",
  validate: (inputs) =>
    requireMatch(
      text(inputs, "publicKey"),
      /^(ssh-(rsa|ed25519)|ecdsa-)\S*\s+[A-Za-z0-9+/=]+/,
      "InvalidKey.Format",
      "publicKeyMaterial",
    ),
  id: (inputs) => text(inputs, "keyName") ?? "",
  fixed(inputs, cloud, id) {
    const digest = createHash("md5")
      .update(text(inputs, "publicKey") ?? "")
      .digest("hex");
    return {
      arn: arn(cloud, "ec2", `key-pair/${id}`),
      fingerprint: digest.match(/../g)!.join(":"),
      keyPairId: ec2Id(cloud, "key"),
      keyType: text(inputs, "publicKey")?.startsWith("ssh-ed25519") ? "ed25519" : "rsa",
    };
  },
});

const placementGroup = awsModel({
  type: "aws:ec2/placementGroup:PlacementGroup",
  source: "Amazon EC2 API Reference: CreatePlacementGroup",
  autoName: { property: "name", maxLength: 255 },
  taggable: true,
  replaceOn: ["name", "partitionCount", "spreadLevel", "strategy"],
  defaults: { partitionCount: 0, spreadLevel: "" },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "InvalidPlacementGroup.Duplicate",
  validate: (inputs) =>
    requireOneOf(text(inputs, "strategy"), ["cluster", "partition", "spread"], "InvalidParameterValue", "strategy"),
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `placement-group/${id}`), placementGroupId: ec2Id(cloud, "pg") }),
});

const managedPrefixList = awsModel({
  type: "aws:ec2/managedPrefixList:ManagedPrefixList",
  source: "Amazon EC2 API Reference: CreateManagedPrefixList",
  autoName: { property: "name", maxLength: 255 },
  taggable: true,
  replaceOn: ["addressFamily"],
  defaults: { entries: [] },
  validate(inputs) {
    requireOneOf(text(inputs, "addressFamily"), ["IPv4", "IPv6"], "InvalidParameterValue", "AddressFamily");
    requireLength(text(inputs, "name"), { max: 255 }, "InvalidParameterValue", "PrefixListName");
    const reserved = text(inputs, "name")?.startsWith("com.amazonaws") === true;
    requireThat(!reserved, "InvalidParameterValue", "Prefix list names must not begin with com.amazonaws");
    const entries = objects(inputs, "entries");
    for (const entry of entries) ec2Cidr(text(entry, "cidr"), "Cidr");
    const most = number(inputs, "maxEntries");
    requireThat(
      most === undefined || entries.length <= most,
      "PrefixListMaxEntriesExceeded",
      `${entries.length} entries; the list holds ${most}`,
    );
  },
  id: (_, cloud) => ec2Id(cloud, "pl"),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `prefix-list/${id}`), ownerId: cloud.accountId }),
  derived: (_, __, ___, before) => ({ version: (number(before, "version") ?? 0) + 1 }),
});

const tag = awsModel({
  type: "aws:ec2/tag:Tag",
  source: "Amazon EC2 API Reference: CreateTags",
  replaceOn: ["key", "resourceId"],
  validate(inputs) {
    requireLength(text(inputs, "key"), { max: 128 }, "InvalidParameterValue", "Tag key");
    requireLength(text(inputs, "value"), { min: 0, max: 256 }, "InvalidParameterValue", "Tag value");
    requireThat(
      text(inputs, "key")?.startsWith("aws:") !== true,
      "InvalidParameterValue",
      "Tag keys starting with 'aws:' are reserved for internal use",
    );
  },
  id: (inputs) => `${text(inputs, "resourceId")},${text(inputs, "key")}`,
});

const networkInterface = awsModel({
  type: "aws:ec2/networkInterface:NetworkInterface",
  source: "Amazon EC2 API Reference: CreateNetworkInterface",
  taggable: true,
  replaceOn: ["enablePrimaryIpv6", "interfaceType", "subnetId"],
  references: [subnetReference("subnetId"), securityGroupReference("securityGroups[]")],
  defaults: {
    attachments: [],
    enablePrimaryIpv6: false,
    interfaceType: "interface",
    ipv4PrefixCount: 0,
    ipv4Prefixes: [],
    ipv6AddressCount: 0,
    ipv6AddressLists: [],
    ipv6Addresses: [],
    ipv6PrefixCount: 0,
    ipv6Prefixes: [],
    privateIpsCount: 0,
    securityGroups: [],
  },
  id: (_, cloud) => ec2Id(cloud, "eni"),
  fixed(inputs, cloud, id) {
    const block = parseCidr(
      String(cloud.find("aws:ec2/subnet:Subnet", text(inputs, "subnetId") ?? "")?.outputs.cidrBlock),
    );
    const fresh = block ? addressIn(block, 10 + (parseInt(cloud.hex(2), 16) % 200)) : "10.0.0.10";
    const privateIp = text(inputs, "privateIp") ?? texts(inputs, "privateIps")[0] ?? fresh;
    return {
      arn: arn(cloud, "ec2", `network-interface/${id}`),
      macAddress: `02:${cloud.hex(10).match(/../g)!.join(":")}`,
      outpostArn: "",
      ownerId: cloud.accountId,
      privateDnsName: `ip-${privateIp.replace(/\./g, "-")}.ec2.internal`,
      privateIp,
      privateIpLists: [privateIp],
      privateIps: inputs.privateIps ?? [privateIp],
    };
  },
});

export const SMALL_EC2_MODELS: readonly ResourceModel[] = [
  keyPair,
  placementGroup,
  managedPrefixList,
  tag,
  networkInterface,
];
