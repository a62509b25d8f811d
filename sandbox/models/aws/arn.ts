import type { CloudView } from "../model";

/** ARN of a resource in the provider's region and account, e.g. `arn(cloud, "ec2", "vpc/vpc-0f3c")`. */
export function arn(cloud: CloudView, service: string, resource: string): string {
  return `arn:${cloud.partition}:${service}:${cloud.region}:${cloud.accountId}:${resource}`;
}

/** ARN of a resource of a service without regions: IAM, Budgets. */
export function globalArn(cloud: CloudView, service: string, resource: string): string {
  return `arn:${cloud.partition}:${service}::${cloud.accountId}:${resource}`;
}

/** A UUID of fresh digits, as KMS keys and MSK clusters carry. */
export function uuid(cloud: CloudView): string {
  const digits = cloud.hex(30);
  const variant = "89ab"[parseInt(cloud.hex(1), 16) % 4];
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-${variant}${digits.slice(15, 18)}-${digits.slice(18, 30)}`;
}

/** Last part of an ARN, or the value itself when it is a plain name. */
export function nameOf(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf("/") + 1);
}
