import type { CloudView, Properties, ResourceModel } from "./model";

/**
 * The model of a type that has none of its own: it has an id, an ARN and a name of the usual form and gives back what it was
 * given. Nothing is refused.
 */
export function genericModel(type: string): ResourceModel {
  const { service, kind } = partsOf(type);
  return {
    type,
    source: "AWS Service Authorization Reference: Amazon Resource Names (ARNs), general form",
    create(inputs, cloud) {
      const name = typeof inputs.name === "string" ? inputs.name : `${kind}-${cloud.hex(17)}`;
      return {
        id: name,
        outputs: { ...common(inputs, cloud, type), ...arnOf(service, kind, name, cloud, type), name },
      };
    },
    update: (inputs, existing, cloud) => ({
      ...computed(existing.inputs, existing.outputs),
      ...common(inputs, cloud, type),
    }),
  };
}

function common(inputs: Properties, cloud: CloudView, type: string): Properties {
  if (!type.startsWith("aws:")) return {};
  return { region: inputs.region ?? cloud.region, ...(inputs.tags === undefined ? {} : { tagsAll: inputs.tags }) };
}

function arnOf(service: string, kind: string, name: string, cloud: CloudView, type: string): Properties {
  if (!type.startsWith("aws:")) return {};
  return { arn: `arn:${cloud.partition}:${service}:${cloud.region}:${cloud.accountId}:${kind}/${name}` };
}

function computed(inputs: Properties, outputs: Properties): Properties {
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => !(name in inputs)));
}

/** `ec2` and `vpc` of `aws:ec2/vpc:Vpc`. */
function partsOf(type: string): { service: string; kind: string } {
  const [, module = "", kind = "resource"] = type.split(":");
  return { service: module.split("/")[0] || "index", kind: kind.charAt(0).toLowerCase() + kind.slice(1) };
}
