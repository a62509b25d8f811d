import * as pulumi from "@pulumi/pulumi";
import { Workload, type WorkloadArgs, type WorkloadPlatform } from "../../../components/workload";

/** A resource that a program declared, as the engine would see it. */
export interface Declared {
  type: string;
  name: string;
  inputs: Record<string, unknown>;
}

/** What a program declared. */
export class Declaration {
  constructor(readonly resources: readonly Declared[]) {}

  ofType(type: string): Declared[] {
    return this.resources.filter((resource) => resource.type === type);
  }

  /** The only Kubernetes object of a kind and, where there are several, name. */
  object(kind: string, name?: string): KubernetesObject {
    const found = this.objects(kind).filter((object) => name === undefined || object.metadata.name === name);
    if (found.length === 1) return found[0] as KubernetesObject;
    const all = this.objects(kind).map((object) => object.metadata.name);
    throw new Error(`${found.length} objects ${kind} ${name ?? ""}; there are ${all.join(", ") || "none"}`);
  }

  objects(kind: string): KubernetesObject[] {
    return this.resources
      .filter(
        ({ type, inputs }) => type.startsWith("kubernetes:") && (inputs["kind"] ?? type.split(":").at(-1)) === kind,
      )
      .map(({ inputs }) => inputs as unknown as KubernetesObject);
  }

  /** Everything as text, to look for what must not be there. */
  text(): string {
    return JSON.stringify(this.resources);
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into objects of many kinds
type Loose = any;

export interface KubernetesObject {
  metadata: { name: string; namespace?: string; labels?: Record<string, string>; annotations?: Record<string, string> };
  spec: Loose;
  data?: Record<string, string>;
  binaryData?: Record<string, string>;
}

export const PLATFORM: WorkloadPlatform = {
  environment: {
    name: "dev",
    class: "dev",
    region: "us-east-1",
    accountId: "111111111111",
    domain: "dev.example.com",
  },
  network: {
    vpcId: "vpc-0123456789abcdef0",
    cidrBlock: "10.0.0.0/16",
    privateSubnetIds: ["subnet-1", "subnet-2", "subnet-3"],
    databaseSubnetIds: ["subnet-4", "subnet-5", "subnet-6"],
    databaseSubnetGroupName: "main",
  },
  cluster: { name: "main", nodeSecurityGroupId: "sg-0123456789abcdef0" },
  databases: {
    main: {
      host: "main.abc.us-east-1.rds.amazonaws.com",
      port: 5432,
      masterSecretArn: "arn:aws:secretsmanager:us-east-1:111111111111:secret:rds!db-1",
    },
  },
  kafka: {
    main: {
      arn: "arn:aws:kafka:us-east-1:111111111111:cluster/main/11111111-1111-1111-1111-111111111111-1",
      bootstrapBrokers: "b-1.main.kafka.us-east-1.amazonaws.com:9098,b-2.main.kafka.us-east-1.amazonaws.com:9098",
      brokers: 2,
    },
  },
  gateway: { name: "public", namespace: "gateway", sourceCidrBlocks: ["10.0.48.0/22"] },
  secrets: {
    clusterSecretStore: "secrets-manager",
    kmsKeyArn: "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
  },
  observability: { namespace: "observability", otlpEndpoint: "http://collector.observability.svc.cluster.local:4317" },
};

/** What the cloud would compute, whatever the resource. */
export const COMPUTED = {
  primaryEndpointAddress: "cache.abc.use1.cache.amazonaws.com",
  masterUserSecrets: [{ secretArn: "arn:aws:secretsmanager:us-east-1:111111111111:secret:rds!db-2" }],
  endpoint: "instance.abc.us-east-1.rds.amazonaws.com:3306",
  instances: [{ endpoints: ["amqps://b-1.mq.us-east-1.on.aws:5671"] }],
  address: "instance.abc.us-east-1.rds.amazonaws.com",
  hex: "0123abcd",
  result: "generated-password",
  repositoryUrl: "111111111111.dkr.ecr.us-east-1.amazonaws.com/dev/shop",
  registryId: "111111111111",
  ref: "111111111111.dkr.ecr.us-east-1.amazonaws.com/dev/shop@sha256:0123",
};

/** Declares a workload on mocks and returns what the engine was asked for. */
export async function declareWorkload(args: Partial<WorkloadArgs> & Pick<WorkloadArgs, "score">): Promise<Declaration> {
  return declare(() => {
    const name = typeof args.score === "string" ? "workload" : args.score.name;
    new Workload(name, { platform: PLATFORM, ...args });
  });
}

/** Runs a program on mocks and returns what it declared. */
export async function declare(program: () => unknown): Promise<Declaration> {
  const resources: Declared[] = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => {
        resources.push({ type, name, inputs: inputs as Record<string, unknown> });
        return { id: `${name}-id`, state: { ...COMPUTED, arn: `arn:aws:mock:::${name}`, ...(inputs as object) } };
      },
      call: ({ inputs }) => ({
        accountId: "111111111111",
        region: "us-east-1",
        partition: "aws",
        ...(inputs as object),
      }),
    },
    "test",
    "test",
  );
  await program();
  await settled(() => resources.length);
  return new Declaration(resources);
}

/** Registrations follow one another through promises: it is over when a while brings no new one. */
export async function settled(count: () => number): Promise<void> {
  let seen = -1;
  while (seen !== count()) {
    seen = count();
    await pulumi.runtime.disconnect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
