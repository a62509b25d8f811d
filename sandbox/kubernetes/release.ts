import type { CloudResource, Properties } from "../models/model";
import { CloudError } from "../models/model";
import type { CheckFailure, PropertyDiff } from "../providers/provider";
import type { Cluster } from "./cluster";
import { changedPaths, isMap } from "./difference";
import { DEFAULT_NAMESPACE, idOf } from "./kubernetesObject";
import type { ObjectStore } from "./objectStore";
import { RELEASE_TYPE } from "./releaseType";

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const MAX_NAME_LENGTH = 53;
const DEFAULT_TIMEOUT_SECONDS = 300;
const REPLACE_ON: readonly string[] = ["name", "namespace"];

/**
 * Helm releases of the sandbox. There are no chart repositories, so a release is stored as deployed and its chart's own
 * objects
 * are not rendered: what it says of its resources is empty, in a cluster with an API server too.
 */
export class Releases {
  constructor(
    private readonly store: ObjectStore,
    private readonly cluster: () => Promise<Pick<Cluster, "ensureNamespace">>,
  ) {}

  check(request: { name: string; olds: Properties; news: Properties; seed: string }): {
    inputs: Properties;
    failures: CheckFailure[];
  } {
    const { news, olds } = request;
    const name = news.name || olds.name || `${request.name}-${request.seed.slice(0, 8)}`;
    const inputs: Properties = { ...news, name, namespace: news.namespace || DEFAULT_NAMESPACE };
    if (inputs.skipAwait !== true && inputs.timeout === undefined) inputs.timeout = DEFAULT_TIMEOUT_SECONDS;
    return { inputs, failures: failuresOf(inputs) };
  }

  diff(oldInputs: Properties, newInputs: Properties): PropertyDiff {
    const changed = changedPaths(oldInputs, newInputs);
    return { changed, replaces: changed.filter((path) => REPLACE_ON.includes(path)), deleteBeforeReplace: false };
  }

  async create(inputs: Properties): Promise<{ id: string; outputs: Properties }> {
    const id = releaseId(inputs);
    if (this.find(id)) {
      throw new CloudError("AlreadyExists", `release "${id}": cannot re-use a name that is still in use`);
    }
    const cluster = await this.cluster();
    await cluster.ensureNamespace(String(inputs.namespace), inputs.createNamespace === true);
    const outputs = outputsOf(inputs, 1);
    this.store.put({ type: RELEASE_TYPE, id, inputs, outputs });
    return { id, outputs };
  }

  read(id: string): { id: string; inputs: Properties; outputs: Properties } | undefined {
    const { inputs, outputs } = this.find(id) ?? {};
    if (inputs === undefined || outputs === undefined) return undefined;
    const live = Object.fromEntries(Object.keys(inputs).map((key) => [key, outputs[key]]));
    return { id, inputs: live, outputs };
  }

  update(id: string, inputs: Properties): Properties {
    const existing = this.find(id);
    if (existing === undefined) throw new CloudError("NotFound", `release "${id}": has no deployed releases`);
    const revision = isMap(existing.outputs.status) ? Number(existing.outputs.status.revision) : 0;
    const outputs = outputsOf(inputs, revision + 1);
    this.store.put({ ...existing, inputs, outputs });
    return outputs;
  }

  delete(id: string): void {
    this.store.remove(RELEASE_TYPE, id);
  }

  private find(id: string): CloudResource | undefined {
    return this.store.all().find((resource) => resource.type === RELEASE_TYPE && resource.id === id);
  }
}

function releaseId({ namespace, name }: Properties): string {
  return idOf({ namespace: String(namespace), name: String(name) });
}

function failuresOf({ name, chart, repositoryOpts, version }: Properties): CheckFailure[] {
  const failures: CheckFailure[] = [];
  const refuse = (path: string, detail: string) => failures.push({ property: "", reason: `${path}: ${detail}` });
  if (typeof name === "string" && (name.length > MAX_NAME_LENGTH || !NAME.test(name))) {
    refuse(
      "name",
      `invalid release name ${JSON.stringify(name)}: lower case letters, digits, "-" and ".", at most 53 characters`,
    );
  }
  if (chart === undefined || chart === "") refuse("chart", "Required value: the name, path or URL of the chart");
  if (typeof version === "string" && !/^[v^~<>=\s\d*x]/i.test(version)) {
    refuse("version", `${JSON.stringify(version)} is neither a semantic version nor a constraint`);
  }
  const repository = isMap(repositoryOpts) ? repositoryOpts.repo : undefined;
  if (typeof repository === "string" && repository.startsWith("oci://")) {
    refuse("repositoryOpts.repo", "OCI charts are named whole in `chart`, as oci://…, without repositoryOpts.repo");
  }
  if (typeof chart === "string" && repository === undefined && /^[\w-]+$/.test(chart)) {
    refuse(
      "chart",
      `chart ${JSON.stringify(chart)} not found: name its repository in repositoryOpts.repo, or give a path or an oci:// URL`,
    );
  }
  return failures;
}

function outputsOf(inputs: Properties, revision: number): Properties {
  const { name, namespace, chart, version } = inputs;
  return {
    ...inputs,
    resourceNames: {},
    status: {
      appVersion: "",
      chart: chartName(String(chart)),
      name,
      namespace,
      revision,
      status: "deployed",
      version: version ?? "",
    },
  };
}

/** `prometheus` of `oci://registry/charts/prometheus`. */
function chartName(chart: string): string {
  return chart.split("/").pop() ?? chart;
}
