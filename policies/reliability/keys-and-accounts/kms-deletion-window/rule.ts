import type { ResourceRule } from "../../../rule";
import { mustBeAtLeast } from "../../../values/require";

/** Days until KMS deletes a key where nothing is said, and the least that leaves time to notice. */
const DEFAULT_DAYS = 30;
const MINIMUM_DAYS = 14;

export const rule: ResourceRule = {
  name: "kms-deletion-window",
  pack: "reliability",
  severity: "low",
  asks: "A production key is deleted two weeks after somebody asks for it, at the earliest.",
  why: "With the key goes everything that it encrypts, and nobody can bring it back.",
  fix: "Leave deletionWindowInDays out, which means 30, or set it to at least 14.",
  example: `new aws.kms.Key("data", { deletionWindowInDays: 30, enableKeyRotation: true })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey", "aws:kms/externalKey:ExternalKey"],
  reads: ["environmentClass"],
  check: (key, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeAtLeast(key, "deletionWindowInDays", MINIMUM_DAYS, "too short to notice a mistake", DEFAULT_DAYS)
      : [],
};
