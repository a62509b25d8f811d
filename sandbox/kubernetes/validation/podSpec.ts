import { ENVIRONMENT_NAME, LABEL, PORT_NAME, SUBDOMAIN } from "./forms";
import { refuseDuplicates, type Field } from "./problems";

/** Checks a pod's spec; `restartPolicies` are those that the owning kind allows. */
export function checkPodSpec(spec: Field, restartPolicies: readonly string[]): void {
  const containers = spec.at("containers");
  const init = spec.at("initContainers").elements();
  const volumes = volumeNames(spec);
  if (containers.required()) for (const container of containers.elements()) checkContainer(container, volumes);
  for (const container of init) checkContainer(container, volumes);
  refuseDuplicates([...init, ...containers.elements()], "name");
  refuseDuplicates(spec.at("volumes").elements(), "name");
  for (const volume of spec.at("volumes").elements()) {
    if (volume.at("name").required()) volume.at("name").matches(LABEL);
    volume.at("emptyDir").at("sizeLimit").quantity();
  }
  spec.at("restartPolicy").oneOf(...restartPolicies);
  spec.at("dnsPolicy").oneOf("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None");
  spec.at("terminationGracePeriodSeconds").integer(0);
  spec.at("serviceAccountName").matches(SUBDOMAIN);
  spec
    .at("securityContext")
    .at("runAsUser")
    .integer(0, 2 ** 31 - 1);
  for (const constraint of spec.at("topologySpreadConstraints").elements()) checkSpread(constraint);
}

/** The names of a pod's volumes; undefined when some are not known yet. */
function volumeNames(spec: Field): Set<unknown> | undefined {
  const volumes = spec.at("volumes");
  const names = volumes.elements().map((volume) => volume.at("name"));
  return volumes.isUnknown || names.some((name) => name.isUnknown)
    ? undefined
    : new Set(names.map(({ value }) => value));
}

function checkContainer(container: Field, volumes: Set<unknown> | undefined): void {
  if (container.isUnknown) return;
  if (container.at("name").required()) container.at("name").matches(LABEL);
  const image = container.at("image");
  if (image.required() && /^\s|\s$/.test(String(image.value)))
    image.invalid("must not have leading or trailing whitespace");
  container.at("imagePullPolicy").oneOf("Always", "IfNotPresent", "Never");
  checkPorts(container.at("ports"));
  checkEnvironment(container.at("env"));
  checkResources(container.at("resources"));
  checkMounts(container.at("volumeMounts"), volumes);
  for (const probe of ["livenessProbe", "readinessProbe", "startupProbe"]) checkProbe(container.at(probe));
  checkSecurity(container.at("securityContext"));
}

function checkPorts(ports: Field): void {
  for (const port of ports.elements()) {
    if (port.at("containerPort").required()) port.at("containerPort").integer(1, 65535);
    port.at("hostPort").integer(1, 65535);
    port.at("name").matches(PORT_NAME);
    port.at("protocol").oneOf("SCTP", "TCP", "UDP");
  }
  refuseDuplicates(ports.elements(), "name");
}

function checkEnvironment(env: Field): void {
  for (const variable of env.elements()) {
    const [name, value, valueFrom] = [variable.at("name"), variable.at("value"), variable.at("valueFrom")];
    if (name.required()) name.matches(ENVIRONMENT_NAME);
    if (!value.isAbsent && !value.isUnknown && typeof value.value !== "string") value.invalid("must be a string");
    if (value.value && !value.isUnknown && !valueFrom.isAbsent) {
      valueFrom.refuse('Invalid value: "": may not be specified when `value` is not empty');
    }
    const sources = ["configMapKeyRef", "secretKeyRef"].map((source) => valueFrom.at(source));
    for (const source of sources) if (!source.isAbsent && !source.isUnknown) source.at("key").required();
  }
}

/** Checks the requests and limits of a container or the like. */
export function checkResources(resources: Field): void {
  const limits = resources.at("limits");
  const allowed = new Map(limits.entries().map(([name, limit]) => [name, limit.quantity()]));
  for (const [name, request] of resources.at("requests").entries()) {
    const [wanted, most] = [request.quantity(), allowed.get(name)];
    if (wanted === undefined || most === undefined || wanted <= most) continue;
    request.invalid(`must be less than or equal to ${name} limit of ${String(limits.map[name])}`);
  }
}

function checkMounts(mounts: Field, volumes: Set<unknown> | undefined): void {
  for (const mount of mounts.elements()) {
    mount.at("mountPath").required();
    const name = mount.at("name");
    if (name.required() && volumes && !volumes.has(name.value)) name.refuse(`Not found: ${JSON.stringify(name.value)}`);
  }
  refuseDuplicates(
    mounts.elements().filter((mount) => mount.at("subPath").isAbsent),
    "mountPath",
  );
}

const PROBE_ACTIONS = ["exec", "grpc", "httpGet", "tcpSocket"];

function checkProbe(probe: Field): void {
  if (probe.isAbsent || probe.isUnknown) return;
  const actions = PROBE_ACTIONS.map((action) => probe.at(action)).filter((action) => !action.isAbsent);
  if (actions.length === 0) probe.refuse("Required value: must specify a handler type");
  for (const extra of actions.slice(1)) extra.refuse("Forbidden: may not specify more than 1 handler type");
  for (const action of ["httpGet", "tcpSocket"]) {
    const port = probe.at(action).at("port");
    if (probe.at(action).isAbsent || !port.required()) continue;
    if (typeof port.value === "string") port.matches(PORT_NAME);
    else port.integer(1, 65535);
  }
  for (const threshold of ["periodSeconds", "timeoutSeconds", "failureThreshold", "successThreshold"]) {
    probe.at(threshold).integer(1);
  }
  probe.at("initialDelaySeconds").integer(0);
}

function checkSecurity(context: Field): void {
  context.at("runAsUser").integer(0, 2 ** 31 - 1);
  const { privileged, allowPrivilegeEscalation } = context.map;
  if (privileged === true && allowPrivilegeEscalation === false) {
    context.refuse("Invalid value: cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
  }
}

function checkSpread(constraint: Field): void {
  constraint.at("maxSkew").integer(1);
  constraint.at("topologyKey").required();
  if (constraint.at("whenUnsatisfiable").required())
    constraint.at("whenUnsatisfiable").oneOf("DoNotSchedule", "ScheduleAnyway");
}
