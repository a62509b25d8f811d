import { LABEL, PORT_NAME } from "./forms";
import { checkLabels } from "./metadata";
import { refuseDuplicates, type Field } from "./problems";

const SERVICE_TYPES = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
const IP = /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]+)$/i;

/** Checks a Service: ports that exist, are named when there are several, and an address of the right form. */
export function checkService(object: Field): void {
  const spec = object.at("spec");
  if (!spec.required()) return;
  spec.at("type").oneOf(...SERVICE_TYPES);
  const ports = spec.at("ports");
  const headless = spec.map.clusterIP === "None";
  if (spec.map.type === "ExternalName") spec.at("externalName").required();
  else if (!headless) ports.required();
  for (const port of ports.elements()) checkPort(port, ports.elements().length > 1);
  refuseDuplicates(ports.elements(), "name");
  const clusterIP = spec.at("clusterIP");
  if (typeof clusterIP.value === "string" && !headless && clusterIP.value !== "" && !IP.test(clusterIP.value)) {
    clusterIP.invalid("must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
  }
  if (headless && (spec.map.type === "LoadBalancer" || spec.map.type === "NodePort")) {
    clusterIP.invalid("may not be set to 'None' for LoadBalancer services");
  }
  checkLabels(spec.at("selector"));
  spec.at("sessionAffinity").oneOf("ClientIP", "None");
}

function checkPort(port: Field, named: boolean): void {
  if (port.at("port").required()) port.at("port").integer(1, 65535);
  if (named) port.at("name").required();
  port.at("name").matches(LABEL);
  port.at("protocol").oneOf("SCTP", "TCP", "UDP");
  const target = port.at("targetPort");
  if (typeof target.value === "string") target.matches(PORT_NAME);
  else target.integer(1, 65535);
  port.at("nodePort").integer(30000, 32767);
}

/** Checks an Ingress: something to route to, and paths with a type. */
export function checkIngress(object: Field): void {
  const spec = object.at("spec");
  const [rules, backend] = [spec.at("rules"), spec.at("defaultBackend")];
  if (rules.isAbsent && backend.isAbsent) {
    spec.invalid("either `defaultBackend` or `rules` must be specified");
  }
  for (const path of rules.elements().flatMap((rule) => rule.at("http").at("paths").elements())) {
    const pathType = path.at("pathType");
    if (pathType.required()) pathType.oneOf("Exact", "ImplementationSpecific", "Prefix");
    const text = path.at("path");
    if (typeof text.value === "string" && !text.value.startsWith("/")) text.invalid("must be an absolute path");
    const service = path.at("backend").at("service");
    if (!service.isAbsent && !service.isUnknown) service.at("name").required();
  }
}

/** Checks a NetworkPolicy: a selector, known directions, blocks that are CIDRs. */
export function checkNetworkPolicy(object: Field): void {
  const spec = object.at("spec");
  checkLabels(spec.at("podSelector").at("matchLabels"));
  for (const type of spec.at("policyTypes").elements()) type.oneOf("Egress", "Ingress");
  const peers = [
    ...spec
      .at("ingress")
      .elements()
      .flatMap((rule) => rule.at("from").elements()),
    ...spec
      .at("egress")
      .elements()
      .flatMap((rule) => rule.at("to").elements()),
  ];
  for (const peer of peers) {
    const cidr = peer.at("ipBlock").at("cidr");
    if (peer.at("ipBlock").isAbsent || !cidr.required()) continue;
    if (!/^[0-9a-f.:]+\/\d{1,3}$/i.test(String(cidr.value)))
      cidr.invalid("must be a valid CIDR value, (e.g. 10.9.8.0/24)");
  }
  const ports = [...spec.at("ingress").elements(), ...spec.at("egress").elements()].flatMap((rule) =>
    rule.at("ports").elements(),
  );
  for (const port of ports) if (typeof port.map.port === "number") port.at("port").integer(1, 65535);
}
