import type { Finding, RuleResource, RuleSettings } from "../../rule";
import { versionOf } from "./product";
import { supportEnded, supportEnding } from "./standardSupport";

/** One finding when the version that a resource asks for has left standard support. */
export function leftSupport(resource: RuleResource, settings: RuleSettings): Finding[] {
  const versioned = versionOf(resource);
  if (versioned === undefined) return [];
  const { product, version, path } = versioned;
  const ended = supportEnded(product, version, settings);
  return ended === undefined
    ? []
    : [{ message: `${path} is ${version}; ${product} ${version} left standard support on ${ended}` }];
}

/** One finding when the version that a resource asks for will leave standard support within the configured days. */
export function leavesSupportSoon(resource: RuleResource, settings: RuleSettings): Finding[] {
  const versioned = versionOf(resource);
  if (versioned === undefined) return [];
  const { product, version, path } = versioned;
  const end = supportEnding(product, version, settings);
  return end === undefined
    ? []
    : [{ message: `${path} is ${version}; standard support of ${product} ${version} ends on ${end}` }];
}
