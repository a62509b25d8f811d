import type { CloudView } from "../../model";

/** A fresh EC2 id of the long format: prefix, hyphen, seventeen hexadecimal digits, e.g. `vpc-0a1b2c3d4e5f60718`. */
export function ec2Id(cloud: CloudView, prefix: string): string {
  return `${prefix}-0${cloud.hex(16)}`;
}

/** A number that stands for the text, as the Terraform provider builds ids of things that EC2 gives none (routes, rules). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return hash;
}
