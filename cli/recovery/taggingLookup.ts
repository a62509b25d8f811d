import type { ResourceGroupsTaggingAPIClient } from "@aws-sdk/client-resource-groups-tagging-api";
import type { PendingOperation, StateResource } from "../run/stackState";
import type { PendingLookup } from "./pendingLookup";
import { importId, TAGGED_TYPES } from "./resourceTypes";

/** Properties that name a resource in AWS. */
const NAMES = ["name", "bucket", "identifier", "clusterIdentifier", "clusterName", "replicationGroupId"];

/** The API takes so many tags in one request. */
const MOST_FILTERS = 50;

/**
 * In a real account, by tags and name, through the Resource Groups Tagging API. Finds nothing for types without tags: those are
 * left to a person. A match must be the only one, for what is adopted is managed from then on.
 */
export class TaggingLookup implements PendingLookup {
  private client: ResourceGroupsTaggingAPIClient | undefined;

  constructor(private readonly region: string) {}

  async find({ resource }: PendingOperation, known: ReadonlySet<string>): Promise<string | undefined> {
    const type = TAGGED_TYPES[resource.type];
    const tags = tagsOf(resource);
    if (type === undefined || Object.keys(tags).length === 0) return undefined;
    const arns = await this.arnsWith(type.filter, tags);
    const name = nameOf(resource);
    const candidates = arns
      .map((arn) => importId(arn, type))
      .filter((id) => !known.has(id))
      .filter((id) => name === undefined || id === name || id.includes(name) || !type.id.startsWith("after"));
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  private async arnsWith(filter: string, tags: Record<string, string>): Promise<string[]> {
    const { ResourceGroupsTaggingAPIClient, paginateGetResources } =
      await import("@aws-sdk/client-resource-groups-tagging-api");
    this.client ??= new ResourceGroupsTaggingAPIClient({ region: this.region });
    const arns: string[] = [];
    const pages = paginateGetResources(
      { client: this.client },
      {
        ResourceTypeFilters: [filter],
        TagFilters: Object.entries(tags)
          .slice(0, MOST_FILTERS)
          .map(([Key, value]) => ({ Key, Values: [value] })),
      },
    );
    for await (const page of pages) {
      for (const { ResourceARN } of page.ResourceTagMappingList ?? []) if (ResourceARN) arns.push(ResourceARN);
    }
    return arns;
  }
}

/** With the provider's default tags where the engine recorded them. */
function tagsOf({ inputs }: StateResource): Record<string, string> {
  const tags = { ...(inputs?.["tags"] as object | undefined), ...(inputs?.["tagsAll"] as object | undefined) };
  return Object.fromEntries(
    Object.entries(tags).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function nameOf({ inputs }: StateResource): string | undefined {
  const name = NAMES.map((property) => inputs?.[property]).find((value) => typeof value === "string" && value !== "");
  return typeof name === "string" ? name : undefined;
}
