import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { shown } from "../../../values/read";

const SECRET_KEY = /(^|[-_.:/])(password|passwd|secret|token|(api|private|access|secret)[-_]?key)$/i;
/** Access keys of AWS, tokens of GitHub and Slack, private keys. */
const SECRET_VALUE =
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bxox[abprs]-[A-Za-z0-9-]{10}|-----BEGIN /;
const NO_SECRET = /^(true|false|yes|no|none|n\/a|)$/i;

export const rule: ResourceRule = {
  name: "tag-no-secrets",
  pack: "tagging",
  severity: "high",
  asks: "No tag holds a password, token or key.",
  why: "Everybody who may list resources reads tags, and they go into bills and logs as they are.",
  fix: "Remove the tag, replace the secret, and keep it in Secrets Manager.",
  example: `new aws.secretsmanager.Secret("orders-api")`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["8.6.2"] },
  publicIds: [],
  scope: "resource",
  types: TAGGABLE_TYPES,
  check(resource) {
    const tags = tagsOf(resource);
    if (tags === UNKNOWN) return [];
    return [...tags].flatMap(([key, value]) => {
      if (typeof value !== "string" || NO_SECRET.test(value)) return [];
      if (SECRET_VALUE.test(value)) return [{ message: `tag ${shown(key)} holds what looks like a key or token` }];
      // The ARN of a secret is no secret.
      return SECRET_KEY.test(key) && !value.startsWith("arn:")
        ? [{ message: `tag ${shown(key)} holds what its key calls a secret` }]
        : [];
    });
  },
};
