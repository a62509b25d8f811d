import { builtInScope, isBuiltInGroup } from "../builtInKinds";
import { groupOf, type KindReference } from "../kubernetesObject";
import { LABEL, LABEL_VALUE, PATH_SEGMENT, SUBDOMAIN, qualifiedNameProblem, type NameForm } from "./forms";
import type { Field } from "./problems";

const MAX_ANNOTATIONS_BYTES = 256 * 1024;

const NAME_FORMS: Readonly<Record<string, NameForm>> = {
  "/Namespace": LABEL,
  "/Service": LABEL,
  "rbac.authorization.k8s.io/Role": PATH_SEGMENT,
  "rbac.authorization.k8s.io/RoleBinding": PATH_SEGMENT,
  "rbac.authorization.k8s.io/ClusterRole": PATH_SEGMENT,
  "rbac.authorization.k8s.io/ClusterRoleBinding": PATH_SEGMENT,
};

/** Job and CronJob names become part of labels and of their pods' names. */
const NAME_LENGTHS: Readonly<Record<string, number>> = { "batch/CronJob": 52, "batch/Job": 63 };

/** Checks the metadata that every object has. */
export function checkMetadata(metadata: Field, kind: KindReference): void {
  const key = `${groupOf(kind.apiVersion)}/${kind.kind}`;
  const form = NAME_FORMS[key] ?? SUBDOMAIN;
  const name = metadata.at("name");
  if (name.isAbsent && metadata.at("generateName").isAbsent)
    name.refuse("Required value: name or generateName is required");
  name.matches({ ...form, maxLength: NAME_LENGTHS[key] ?? form.maxLength });
  const namespace = metadata.at("namespace");
  namespace.matches(LABEL);
  if (!namespace.isAbsent && isBuiltInGroup(kind.apiVersion) && builtInScope(kind) === "Cluster") {
    namespace.refuse(`Forbidden: not allowed on ${kind.kind}, which is cluster-scoped`);
  }
  checkLabels(metadata.at("labels"));
  checkAnnotations(metadata.at("annotations"));
}

/** Checks a map of labels, or of the labels that a selector asks for. */
export function checkLabels(labels: Field): void {
  for (const [key, value] of labels.entries()) {
    const problem = qualifiedNameProblem(key);
    if (problem !== undefined) labels.refuse(`Invalid value: ${JSON.stringify(key)}: ${problem}`);
    value.matches(LABEL_VALUE);
  }
}

function checkAnnotations(annotations: Field): void {
  let bytes = 0;
  for (const [key, value] of annotations.entries()) {
    const problem = qualifiedNameProblem(key.toLowerCase());
    if (problem !== undefined) annotations.refuse(`Invalid value: ${JSON.stringify(key)}: ${problem}`);
    if (value.isUnknown) continue;
    if (typeof value.value !== "string") value.invalid("must be a string");
    bytes += key.length + Buffer.byteLength(String(value.value));
  }
  if (bytes > MAX_ANNOTATIONS_BYTES)
    annotations.refuse(`Too long: may not be more than ${MAX_ANNOTATIONS_BYTES} bytes`);
}
