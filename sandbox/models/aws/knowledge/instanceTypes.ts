import data from "./ec2InstanceTypes.json";

const FAMILIES: Readonly<Record<string, { arch: string; sizes: string }>> = data.families;

/** Processor architecture of an EC2 instance type (`m7g.large`); undefined when there is no such type. */
export function architectureOf(instanceType: string): "arm64" | "x86_64" | undefined {
  const [family = "", ...size] = instanceType.split(".");
  const row = FAMILIES[family];
  if (!row?.sizes.split(" ").includes(size.join("."))) return undefined;
  return row.arch === "arm64" ? "arm64" : "x86_64";
}
