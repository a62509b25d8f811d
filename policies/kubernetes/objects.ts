import { UNKNOWN, type RuleResource } from "../rule";
import { at, isObject, property } from "../values/read";

const POD_METADATA: Readonly<Record<string, string>> = {
  Pod: "metadata",
  PodTemplate: "template.metadata",
  CronJob: "spec.jobTemplate.spec.template.metadata",
};

/** Strings by name; `UNKNOWN` when not even the names are known yet. */
export type Texts = Readonly<Record<string, unknown>> | typeof UNKNOWN;

/** `Deployment` of `kubernetes:apps/v1:Deployment`. */
export function kindOf(resource: RuleResource): string {
  return resource.type.slice(resource.type.lastIndexOf(":") + 1);
}

/** The namespace an object is in, `default` where it says none; `UNKNOWN` when not known yet. */
export function namespaceOf(resource: RuleResource): string | typeof UNKNOWN {
  return named(property(resource, "metadata.namespace"), "default");
}

/** The name of an object, or that of its declaration, from which Pulumi makes one; `UNKNOWN` when not known yet. */
export function nameOf(resource: RuleResource): string | typeof UNKNOWN {
  return named(property(resource, "metadata.name"), resource.name);
}

function named(value: unknown, otherwise: string): string | typeof UNKNOWN {
  if (value === UNKNOWN) return UNKNOWN;
  return typeof value === "string" && value !== "" ? value : otherwise;
}

export function labelsOf(resource: RuleResource): Texts {
  return texts(property(resource, "metadata.labels"));
}

export function annotationsOf(resource: RuleResource): Texts {
  return texts(property(resource, "metadata.annotations"));
}

/** Labels of the pods that a workload runs. */
export function podLabelsOf(workload: RuleResource): Texts {
  return texts(at(podMetadata(workload), "labels"));
}

export function podAnnotationsOf(workload: RuleResource): Texts {
  return texts(at(podMetadata(workload), "annotations"));
}

function podMetadata(workload: RuleResource): unknown {
  return property(workload, POD_METADATA[kindOf(workload)] ?? "spec.template.metadata");
}

function texts(value: unknown): Texts {
  if (value === UNKNOWN) return UNKNOWN;
  return isObject(value) ? value : {};
}
