import { createHash } from "node:crypto";
import { CloudError, InvokeModel, Properties } from "../../model";
import { objects, text, texts } from "../check/values";
import { KUBERNETES_VERSIONS, minorOf, releaseVersionOf } from "../eks/versions";
import { lookUp } from "./lookUp";

const EKS_AL2023 =
  /^\/aws\/service\/eks\/optimized-ami\/(1\.\d+)\/amazon-linux-2023\/(x86_64|arm64)\/(standard|nvidia|neuron)\/(?:recommended|amazon-eks-node-[\w.-]+)(?:\/(image_id|image_name|release_version))?$/;
const EKS_AL2 =
  /^\/aws\/service\/eks\/optimized-ami\/(1\.\d+)\/amazon-linux-2(?:-(arm64|gpu))?\/recommended(?:\/(image_id|image_name|release_version))?$/;
const BOTTLEROCKET =
  /^\/aws\/service\/bottlerocket\/aws-k8s-(1\.\d+)(-nvidia|-fips)?\/(x86_64|arm64)\/([\w.-]+)\/(image_id|image_version)$/;
const AMAZON_LINUX = /^\/aws\/service\/ami-amazon-linux-latest\/(al2023|amzn2)-ami-[\w.-]+$/;

/** An image id that is the same for the same name and region on every call. */
function imageId(region: string, name: string): string {
  return `ami-0${createHash("sha256").update(`${region} ${name}`).digest("hex").slice(0, 16)}`;
}

/** Value of a public parameter of Systems Manager; undefined: there is none of that name. */
function publicParameter(name: string, region: string): string | undefined {
  const al2023 = EKS_AL2023.exec(name);
  if (al2023) return optimized(region, al2023[1]!, `al2023-${al2023[2]}-${al2023[3]}`, al2023[4]);
  const al2 = EKS_AL2.exec(name);
  if (al2) return minorOf(al2[1]!) <= 32 ? optimized(region, al2[1]!, `al2-${al2[2] ?? "x86_64"}`, al2[3]) : undefined;
  const bottlerocket = BOTTLEROCKET.exec(name);
  if (bottlerocket) {
    const known = KUBERNETES_VERSIONS[bottlerocket[1]!] !== undefined;
    const value = bottlerocket[5] === "image_version" ? "1.50.0-0a1b2c3d" : imageId(region, name);
    return known ? value : undefined;
  }
  return AMAZON_LINUX.test(name) ? imageId(region, name) : undefined;
}

function optimized(region: string, version: string, variant: string, field: string | undefined): string | undefined {
  if (!KUBERNETES_VERSIONS[version]) return undefined;
  const release = releaseVersionOf(version);
  const facts = {
    schema_version: "2",
    image_id: imageId(region, `${version} ${variant}`),
    image_name: `amazon-eks-node-${variant}-${version}-v${release.split("-")[1]}`,
    release_version: release,
  };
  return field === undefined ? JSON.stringify(facts) : facts[field as keyof typeof facts];
}

const ownParameter = lookUp({
  token: "aws:ssm/getParameter:getParameter",
  source: "AWS Systems Manager API Reference: GetParameter",
  types: ["aws:ssm/parameter:Parameter"],
  by: { name: "name" },
  code: "ParameterNotFound",
  answer: ({ id, outputs }) => ({
    ...outputs,
    id,
    insecureValue: outputs.type === "SecureString" ? "" : outputs.value,
  }),
});

const getParameter: InvokeModel = {
  ...ownParameter,
  source: "AWS Systems Manager API Reference: GetParameter; Amazon EKS User Guide: Retrieve recommended AMI IDs",
  answer(args, cloud) {
    const name = text(args, "name") ?? "";
    const region = text(args, "region") ?? cloud.region;
    if (!name.startsWith("/aws/service/")) return ownParameter.answer(args, cloud);
    const value = publicParameter(name, region);
    if (value === undefined) throw new CloudError("ParameterNotFound", `no public parameter ${name}`);
    const arn = `arn:${cloud.partition}:ssm:${region}::parameter${name}`;
    return { ...args, arn, id: name, insecureValue: value, name, region, type: "String", value, version: 1 };
  },
};

const OWNERS: Readonly<Record<string, string>> = { amazon: "137112412989", "aws-marketplace": "679593333241" };

const getAmi: InvokeModel = {
  token: "aws:ec2/getAmi:getAmi",
  source: "Amazon EC2 API Reference: DescribeImages",
  answer(args, cloud) {
    const filter = (name: string) =>
      texts(objects(args, "filters").find((each) => text(each, "name") === name) ?? {}, "values")[0];
    const pattern = filter("name") ?? text(args, "nameRegex") ?? filter("image-id") ?? "al2023-ami-2023*";
    const architecture = filter("architecture") ?? (/arm64|aarch64/.test(pattern) ? "arm64" : "x86_64");
    const owner = texts(args, "owners")[0] ?? "amazon";
    return { ...args, ...imageFacts(pattern, architecture, OWNERS[owner] ?? owner, cloud.region, cloud.partition) };
  },
};

function imageFacts(
  pattern: string,
  architecture: string,
  ownerId: string,
  region: string,
  partition: string,
): Properties {
  const id = pattern.startsWith("ami-") ? pattern : imageId(region, `${pattern} ${architecture} ${ownerId}`);
  const name = pattern.replace(/[\^$]/g, "").replace(/\.?\*/g, "20261105.0").replace(/\?/g, "0");
  const snapshot = `snap-0${id.slice(5)}`;
  return {
    architecture,
    arn: `arn:${partition}:ec2:${region}::image/${id}`,
    blockDeviceMappings: [
      {
        deviceName: "/dev/xvda",
        ebs: { snapshot_id: snapshot, volume_size: "8", volume_type: "gp3" },
        noDevice: "",
        virtualName: "",
      },
    ],
    bootMode: architecture === "arm64" ? "uefi" : "uefi-preferred",
    creationDate: "2026-11-05T18:20:31.000Z",
    deprecationTime: "2028-11-05T18:20:31.000Z",
    description: name,
    enaSupport: true,
    hypervisor: "xen",
    id,
    imageId: id,
    imageLocation: `amazon/${name}`,
    imageOwnerAlias: "amazon",
    imageType: "machine",
    imdsSupport: "v2.0",
    kernelId: "",
    lastLaunchedTime: "",
    name,
    ownerId,
    platform: "",
    platformDetails: "Linux/UNIX",
    productCodes: [],
    public: true,
    ramdiskId: "",
    region,
    rootDeviceName: "/dev/xvda",
    rootDeviceType: "ebs",
    rootSnapshotId: snapshot,
    sriovNetSupport: "simple",
    state: "available",
    stateReason: { code: "UNSET", message: "UNSET" },
    tags: {},
    tpmSupport: "",
    usageOperation: "RunInstances",
    virtualizationType: "hvm",
  };
}

export const IMAGE_INVOKES: readonly InvokeModel[] = [getParameter, getAmi];
