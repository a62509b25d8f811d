import { checkLabels } from "./metadata";
import { checkPodSpec } from "./podSpec";
import type { Field } from "./problems";

/** Checks a Deployment, StatefulSet, DaemonSet or ReplicaSet: a selector that its own pods match. */
export function checkController(object: Field): void {
  const spec = object.at("spec");
  if (!spec.required()) return;
  spec.at("replicas").integer(0);
  const selector = spec.at("selector");
  if (selector.required()) {
    const labels = selector.at("matchLabels");
    if (
      selector
        .entries()
        .every(([, value]) => !value.isUnknown && value.entries().length === 0 && value.elements().length === 0)
    ) {
      selector.invalid("empty selector is invalid for deployment");
    }
    checkLabels(labels);
    checkSelected(labels, spec.at("template").at("metadata").at("labels"));
  }
  checkTemplate(spec.at("template"), ["Always"]);
}

/** Checks a Job, whose pods must end by themselves. */
export function checkJob(object: Field): void {
  checkJobSpec(object.at("spec"));
}

/** Checks a CronJob and the job that it makes. */
export function checkCronJob(object: Field): void {
  const spec = object.at("spec");
  if (!spec.required()) return;
  const schedule = spec.at("schedule");
  if (schedule.required()) checkSchedule(schedule);
  spec.at("concurrencyPolicy").oneOf("Allow", "Forbid", "Replace");
  spec.at("startingDeadlineSeconds").integer(0);
  spec.at("successfulJobsHistoryLimit").integer(0);
  spec.at("failedJobsHistoryLimit").integer(0);
  checkJobSpec(spec.at("jobTemplate").at("spec"));
}

/** Checks a bare Pod. */
export function checkPod(object: Field): void {
  checkPodSpec(object.at("spec"), ["Always", "OnFailure", "Never"]);
}

function checkJobSpec(spec: Field): void {
  if (!spec.required()) return;
  for (const count of [
    "parallelism",
    "completions",
    "backoffLimit",
    "activeDeadlineSeconds",
    "ttlSecondsAfterFinished",
  ]) {
    spec.at(count).integer(0);
  }
  const restart = spec.at("template").at("spec").at("restartPolicy");
  if (restart.isAbsent) restart.refuse('Required value: valid values: "OnFailure", "Never"');
  checkTemplate(spec.at("template"), ["OnFailure", "Never"]);
}

function checkTemplate(template: Field, restartPolicies: readonly string[]): void {
  if (!template.required()) return;
  checkLabels(template.at("metadata").at("labels"));
  checkPodSpec(template.at("spec"), restartPolicies);
}

function checkSelected(selector: Field, labels: Field): void {
  if (labels.isUnknown) return;
  const mismatch = selector.entries().some(([key, wanted]) => {
    const actual = labels.at(key);
    return !wanted.isUnknown && !actual.isUnknown && actual.value !== wanted.value;
  });
  if (mismatch) labels.invalid("`selector` does not match template `labels`");
}

const CRON_FIELDS: readonly { most: number; least: number; names?: readonly string[] }[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] },
  { least: 0, most: 6, names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] },
];

function checkSchedule(schedule: Field): void {
  const text = String(schedule.value).trim();
  if (/TZ/.test(text)) schedule.invalid("cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
  else if (!/^@(annually|yearly|monthly|weekly|daily|midnight|hourly|every \S+)$/.test(text) && !isCron(text)) {
    schedule.invalid("expected five fields: minute, hour, day of month, month, day of week");
  }
}

function isCron(text: string): boolean {
  const fields = text.split(/\s+/);
  return (
    fields.length === 5 && fields.every((field, index) => field.split(",").every((part) => isCronPart(part, index)))
  );
}

function isCronPart(part: string, index: number): boolean {
  const { least, most, names } = CRON_FIELDS[index] ?? { least: 0, most: 0 };
  const match = /^(\*|\?|[0-9a-z]+)(?:-([0-9a-z]+))?(?:\/([1-9]\d*))?$/i.exec(part);
  if (match === null) return false;
  const [, first = "", last] = match;
  const within = (text: string) => {
    if (names?.includes(text.toLowerCase())) return true;
    return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
  };
  if (first === "*" || first === "?") return last === undefined;
  return within(first) && (last === undefined || within(last));
}
