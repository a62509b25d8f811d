import { CloudError, type Properties } from "../../models/model";
import { isMap } from "../difference";
import type { KindReference, ObjectReference } from "../kubernetesObject";
import { noMatch } from "../refusals";
import { ApiError, type ApiConnection } from "./connection";

/** One kind that the server serves. */
export interface ServedKind extends KindReference {
  /** Name in URLs, e.g. `deployments`. */
  readonly resource: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
}

/**
 * Finds out what the server serves, and where. What it learns of an API version is kept; a kind that is missing is
 * asked for again.
 */
export class Discovery {
  private readonly known = new Map<string, readonly ServedKind[]>();

  constructor(private readonly connection: ApiConnection) {}

  /** The kind as the server serves it; undefined when it does not. */
  async find({ apiVersion, kind }: KindReference): Promise<ServedKind | undefined> {
    const remembered = this.known.get(apiVersion)?.find((served) => served.kind === kind);
    if (remembered !== undefined) return remembered;
    const served = await this.list(apiVersion);
    this.known.set(apiVersion, served);
    return served.find((candidate) => candidate.kind === kind);
  }

  /** The kind as the server serves it. Refused when it does not, with what an operator can do about it. */
  async require(kind: KindReference): Promise<ServedKind> {
    const served = await this.find(kind);
    if (served !== undefined) return served;
    throw noMatch(kind, "create the CustomResourceDefinition that defines it first");
  }

  /** The URL path of a kind's objects in a namespace, or of one object when `name` is given. */
  async pathOf(reference: KindReference & Partial<ObjectReference>): Promise<string> {
    const { resource, namespaced } = await this.require(reference);
    const place = namespaced && reference.namespace ? `/namespaces/${encodeURIComponent(reference.namespace)}` : "";
    const name = reference.name ? `/${encodeURIComponent(reference.name)}` : "";
    return `${rootOf(reference.apiVersion)}${place}/${resource}${name}`;
  }

  /** Every namespaced kind that can be deleted, in each group's preferred version. */
  async deletableKinds(): Promise<ServedKind[]> {
    const { groups } = await this.connection.send({ method: "GET", path: "/apis" });
    const preferred = (Array.isArray(groups) ? groups : []).map((group: unknown) =>
      isMap(group) && isMap(group.preferredVersion) ? String(group.preferredVersion.groupVersion) : "",
    );
    const lists = await Promise.all(["v1", ...preferred].map((apiVersion) => this.list(apiVersion)));
    return lists.flat().filter(({ namespaced, verbs }) => namespaced && verbs.includes("deletecollection"));
  }

  private async list(apiVersion: string): Promise<ServedKind[]> {
    const answer = await this.connection.send({ method: "GET", path: rootOf(apiVersion) }).catch((error: unknown) => {
      if (error instanceof ApiError && error.httpCode === 404) return { resources: [] };
      throw error;
    });
    const resources = Array.isArray(answer.resources) ? answer.resources.filter(isMap) : [];
    return resources.filter(({ name }) => !String(name).includes("/")).map((resource) => served(apiVersion, resource));
  }
}

function served(apiVersion: string, { kind, name, namespaced, verbs }: Properties): ServedKind {
  if (typeof kind !== "string" || typeof name !== "string") {
    throw new CloudError("BadDiscovery", `the API server's list of ${apiVersion} names a resource without kind`);
  }
  return {
    apiVersion,
    kind,
    resource: name,
    namespaced: namespaced === true,
    verbs: Array.isArray(verbs) ? verbs.map(String) : [],
  };
}

/** `/api/v1`, `/apis/apps/v1`. */
function rootOf(apiVersion: string): string {
  return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
