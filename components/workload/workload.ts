import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { PodIdentityGrant } from "../cluster/podIdentityGrant";
import { Configuration } from "./configuration";
import { type Controller, declareController } from "./controllers";
import type { DeployedWorkload } from "./deployedWorkload";
import { imageResolver } from "./image";
import { selectorLabels, workloadLabels, workloadTags } from "./labels";
import { namespaceOf, neighbourhoodOf } from "./neighbourhood";
import { declareNetworkPolicy } from "./networkPolicy";
import { provisionResources, type SharedResources, type WorkloadResources } from "./provisionResources";
import { resourceTypesWith } from "./resources/resourceTypes";
import { declareScaling, scalingOf } from "./scaling";
import { loadScore, ScoreError, type ScoreWorkload } from "./score";
import { workloadProblems } from "./validateWorkloads";
import type { WorkloadArgs } from "./workloadArgs";
import { child, type PodScope, type WorkloadScope } from "./workloadScope";

/**
 * Everything that one Score file becomes: its resources, and a Deployment (or Job, or CronJob) with Service, ServiceAccount,
 * pod identity, autoscaling, disruption budget, network policy, configuration and secrets, in a namespace of its own.
 *
 * Pods run as a user that is not root, on a read-only file system, without capabilities and without a token for the
 * Kubernetes API. Secrets reach them through External Secrets only.
 *
 * ### Cost
 * The pods use nodes that the cluster has. Resources cost what they become: a database on the shared instance nothing
 * beside its secret (0.40 USD a month), a cache or a broker its nodes.
 *
 * @throws ScoreError with every problem of the Score file.
 */
export class Workload extends pulumi.ComponentResource implements DeployedWorkload {
  readonly workloadName: pulumi.Output<string>;
  readonly namespace: pulumi.Output<string>;
  readonly serviceAccount: pulumi.Output<string>;
  readonly endpoint: pulumi.Output<string | undefined>;
  readonly url: pulumi.Output<string | undefined>;
  readonly roleArn: pulumi.Output<string | undefined>;
  /** Type of each resource of the Score file by its key, e.g. `postgres.default`. */
  readonly resources: pulumi.Output<Record<string, string>>;
  /** Resources that this workload owns and others may use, by `type.class#id`. Nothing in them is secret. */
  readonly shared: pulumi.Output<SharedResources>;
  /** What runs the pods. */
  readonly controller: Controller;

  constructor(name: string, args: WorkloadArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:workload:Workload", name, {}, opts);
    const score = readScore(args);
    const scope = this.declareNamespace(name, args, score);
    const resources = this.declareResources(scope);
    const pods: PodScope = { ...scope, resources };
    const { serviceAccount, grant } = this.declareIdentity(pods);
    this.controller = this.declarePods(pods, [serviceAccount, ...(grant ? [grant] : [])]);
    const service = this.declareService(pods);
    declareNetworkPolicy(pods);

    this.workloadName = pulumi.output(score.name);
    this.namespace = pulumi.output(scope.namespace);
    this.serviceAccount = serviceAccount.metadata.name;
    this.endpoint = endpointOf(pods, service);
    this.url = urlOf(resources);
    this.roleArn = pulumi.output(grant?.roleArn);
    const types = Object.entries(score.resources).map(([key, { type, class: variant }]) => [key, `${type}.${variant}`]);
    this.resources = pulumi.output(Object.fromEntries(types) as Record<string, string>);
    this.shared = pulumi.output(resources.owned) as pulumi.Output<SharedResources>;
    this.registerOutputs({ namespace: this.namespace, endpoint: this.endpoint, url: this.url, roleArn: this.roleArn });
  }

  /** A workload that another stack deployed, or anything else that has a Service: for calling it, not for changing it. */
  static fromExisting(existing: { name: string; namespace?: pulumi.Input<string>; port?: number }): DeployedWorkload {
    const namespace = pulumi.output(existing.namespace ?? namespaceOf(existing.name));
    const host = pulumi.interpolate`${existing.name}.${namespace}.svc.cluster.local`;
    return {
      workloadName: pulumi.output(existing.name),
      namespace,
      serviceAccount: pulumi.output(existing.name),
      endpoint: existing.port === undefined ? pulumi.output(undefined) : pulumi.interpolate`${host}:${existing.port}`,
      url: pulumi.output(undefined),
      roleArn: pulumi.output(undefined),
    };
  }

  private declareNamespace(name: string, args: WorkloadArgs, score: ScoreWorkload): WorkloadScope {
    const scope = { name, parent: this, args, score, labels: workloadLabels(score) };
    if (args.namespace !== undefined) return { ...scope, namespace: args.namespace };
    const metadata = {
      name: namespaceOf(score.name),
      labels: { ...scope.labels, "pod-security.kubernetes.io/enforce": "restricted" },
    };
    const namespace = new k8s.core.v1.Namespace(...child(scope, "", args.transform?.namespace, { metadata }));
    return { ...scope, namespace: namespace.metadata.name };
  }

  private declareResources({ args, score, namespace, labels }: WorkloadScope): WorkloadResources {
    return provisionResources({
      workload: score,
      environmentClass: args.environmentClass ?? args.platform.environment.class,
      platform: args.platform,
      namespace,
      labels,
      tags: workloadTags(score),
      neighbourhood: neighbourhoodOf([score, ...(args.neighbours ?? [])]),
      variables: args.variables ?? {},
      types: resourceTypesWith(args.resourceTypes),
      shared: args.shared ?? {},
      opts: { parent: this },
    });
  }

  private declareIdentity(scope: PodScope): { serviceAccount: k8s.core.v1.ServiceAccount; grant?: PodIdentityGrant } {
    const { name, args, score, namespace, labels, resources } = scope;
    const metadata = { name: score.name, namespace, labels };
    const account = child<k8s.core.v1.ServiceAccountArgs>(scope, "", args.transform?.serviceAccount, {
      metadata,
      automountServiceAccountToken: false,
    });
    const serviceAccount = new k8s.core.v1.ServiceAccount(...account);
    const statements = [...resources.provisioned.values()].flatMap((resource) => resource.statements ?? []);
    if (statements.length === 0) return { serviceAccount };
    const grant = new PodIdentityGrant(
      name,
      {
        clusterName: args.platform.cluster.name,
        namespace,
        serviceAccount: serviceAccount.metadata.name,
        statements,
        tags: workloadTags(score),
      },
      { parent: this },
    );
    return { serviceAccount, grant };
  }

  private declarePods(scope: PodScope, identity: pulumi.Resource[]): Controller {
    const provisioned = [...scope.resources.provisioned.values()];
    const singlePod = provisioned.some(
      ({ volume }) => volume !== undefined && "singleNode" in volume && volume.singleNode,
    );
    const scaling = scalingOf(scope, singlePod);
    const fixed = scaling.min === scaling.max;
    const controller = declareController({
      scope,
      configuration: new Configuration(scope),
      image: imageResolver(scope),
      dependsOn: [...identity, ...provisioned.flatMap(({ dependsOn }) => dependsOn ?? [])],
      ...(fixed && { replicas: scaling.min }),
      singlePod,
    });
    const runtime = scope.score.plinth.runtime;
    if (runtime !== "job" && runtime !== "cron") declareScaling(scope, scaling);
    return controller;
  }

  private declareService(scope: PodScope): k8s.core.v1.Service | undefined {
    const { score, namespace, labels, args } = scope;
    const ports = Object.entries(score.ports);
    if (ports.length === 0) return undefined;
    const service: k8s.core.v1.ServiceArgs = {
      metadata: { name: score.name, namespace, labels, annotations: { "pulumi.com/skipAwait": "true" } },
      spec: {
        type: "ClusterIP",
        selector: selectorLabels(score.name),
        ports: ports.map(([name, { port, targetPort, protocol }]) => ({ name, port, targetPort, protocol })),
      },
    };
    return new k8s.core.v1.Service(...child(scope, "", args.transform?.service, service));
  }
}

function readScore(args: WorkloadArgs): ScoreWorkload {
  const score =
    typeof args.score === "string"
      ? loadScore(args.score, { environment: args.platform.environment.name })
      : args.score;
  const neighbourhood = neighbourhoodOf([score, ...(args.neighbours ?? [])]);
  const problems = workloadProblems(score, neighbourhood, resourceTypesWith(args.resourceTypes));
  if (problems.length > 0) throw new ScoreError(problems);
  return score;
}

function endpointOf({ score, namespace }: PodScope, service: k8s.core.v1.Service | undefined) {
  const [first] = Object.values(score.ports);
  if (service === undefined || first === undefined) return pulumi.output<string | undefined>(undefined);
  return pulumi.interpolate`${score.name}.${namespace}.svc.cluster.local:${first.port}`;
}

function urlOf({ provisioned }: WorkloadResources): pulumi.Output<string | undefined> {
  const route = [...provisioned.values()].find((resource) => resource.route !== undefined)?.route;
  return route === undefined ? pulumi.output(undefined) : pulumi.interpolate`https://${route.host}${route.path}`;
}
