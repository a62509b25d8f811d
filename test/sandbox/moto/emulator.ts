import * as ec2 from "@aws-sdk/client-ec2";
import * as eks from "@aws-sdk/client-eks";
import * as iam from "@aws-sdk/client-iam";
import * as kafka from "@aws-sdk/client-kafka";
import * as rds from "@aws-sdk/client-rds";
import * as s3 from "@aws-sdk/client-s3";

/** Clients of the services on one endpoint. */
export interface Emulator {
  ec2: ec2.EC2Client;
  eks: eks.EKSClient;
  iam: iam.IAMClient;
  kafka: kafka.KafkaClient;
  rds: rds.RDSClient;
  s3: s3.S3Client;
}

export function emulator(endpoint: string): Emulator {
  const settings = {
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  };
  return {
    ec2: new ec2.EC2Client(settings),
    eks: new eks.EKSClient(settings),
    iam: new iam.IAMClient(settings),
    kafka: new kafka.KafkaClient(settings),
    rds: new rds.RDSClient(settings),
    s3: new s3.S3Client({ ...settings, forcePathStyle: true }),
  };
}

/** A network in the emulator: a VPC with subnets in three zones and a security group. */
export async function emulatedNetwork({ ec2: client }: Emulator) {
  const { Vpc } = await client.send(new ec2.CreateVpcCommand({ CidrBlock: "10.0.0.0/16" }));
  const VpcId = Vpc!.VpcId!;
  const subnets: ec2.Subnet[] = [];
  for (const [index, letter] of ["a", "b", "c"].entries()) {
    const CidrBlock = `10.0.${index * 16}.0/20`;
    const made = await client.send(
      new ec2.CreateSubnetCommand({ VpcId, CidrBlock, AvailabilityZone: `us-east-1${letter}` }),
    );
    subnets.push(made.Subnet!);
  }
  const { GroupId } = await client.send(
    new ec2.CreateSecurityGroupCommand({ VpcId, GroupName: "app", Description: "app" }),
  );
  return { vpc: Vpc!, VpcId, subnets, SubnetIds: subnets.map(({ SubnetId }) => SubnetId!), GroupId: GroupId! };
}

/** The code with which a call is refused, as it stands on the wire; undefined when it goes through. */
export async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    const { Code, Error: body, name } = error as { Code?: string; Error?: { Code?: string }; name: string };
    return Code ?? body?.Code ?? name;
  }
}
