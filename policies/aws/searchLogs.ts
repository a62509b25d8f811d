import { UNKNOWN, type RuleResource } from "../rule";
import { at, isFalse, isTrue, objects, property } from "../values/read";

/** One kind of log that a domain of OpenSearch or Elasticsearch publishes. */
interface PublishedLog {
  /** `AUDIT_LOGS`, `ES_APPLICATION_LOGS`, …; `UNKNOWN` when not known yet. */
  kind: unknown;
  /** Undefined where nothing is said; `UNKNOWN` when not known yet. */
  enabled: boolean | undefined | typeof UNKNOWN;
}

/** The logs that a domain publishes; `UNKNOWN` when not even their number is known yet. */
export function publishedLogs(domain: RuleResource): PublishedLog[] | typeof UNKNOWN {
  const options = property(domain, "logPublishingOptions");
  if (options === UNKNOWN || (Array.isArray(options) && options.includes(UNKNOWN))) return UNKNOWN;
  return objects(options).map((option) => ({ kind: at(option, "logType"), enabled: switched(at(option, "enabled")) }));
}

function switched(value: unknown): PublishedLog["enabled"] {
  if (value === UNKNOWN) return UNKNOWN;
  if (isTrue(value)) return true;
  return isFalse(value) ? false : undefined;
}
