import { CloudError } from "../../model";
import { canonical, Cidr, isCanonical, parseCidr, writeIpv4Cidr } from "../check/cidr";

/** Reads a CIDR block as EC2 does: refuses what is none, and what has host bits set. */
export function ec2Cidr(written: string | undefined, parameter: string): Cidr | undefined {
  if (written === undefined) return undefined;
  const cidr = parseCidr(written);
  if (!cidr) {
    throw new CloudError(
      "InvalidParameterValue",
      `Value (${written}) for parameter ${parameter} is invalid. This is not a valid CIDR block.`,
    );
  }
  if (!isCanonical(cidr)) {
    const hint = cidr.family === 4 ? `; did you mean ${writeIpv4Cidr(canonical(cidr))}?` : "";
    throw new CloudError(
      "InvalidParameterValue",
      `Value (${written}) for parameter ${parameter} has host bits set${hint}`,
    );
  }
  return cidr;
}
