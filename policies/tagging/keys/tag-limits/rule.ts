import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { shown } from "../../../values/read";

/** What AWS takes (AWS General Reference, "Tag naming limits and requirements"). */
const MAX_TAGS = 50;
const MAX_KEY = 128;
const MAX_VALUE = 256;
const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

function problems(key: string, value: unknown): string[] {
  const text = typeof value === "string" ? value : "";
  const found: [boolean, string][] = [
    [key === "", "has an empty key"],
    [[...key].length > MAX_KEY, `has a key of more than ${MAX_KEY} characters`],
    [[...text].length > MAX_VALUE, `has a value of more than ${MAX_VALUE} characters`],
    [!ALLOWED.test(key), "has a character in its key that AWS does not take"],
    [!ALLOWED.test(text), "has a character in its value that AWS does not take"],
  ];
  return found.flatMap(([broken, message]) => (broken ? [message] : []));
}

export const rule: ResourceRule = {
  name: "tag-limits",
  pack: "tagging",
  severity: "medium",
  asks: "Tags keep AWS's limits: 50 a resource, keys of 128 and values of 256 characters, letters, digits, spaces and _.:/=+-@.",
  why: "AWS refuses the resource, in the middle of an update.",
  fix: "Shorten the tag, leave out characters that are not taken, or remove tags.",
  example: `tags: { description: "orders and returns" }`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: TAGGABLE_TYPES,
  check(resource) {
    const tags = tagsOf(resource);
    if (tags === UNKNOWN) return [];
    // AWS's own tags are not counted, and come back in the state of what exists.
    const own = [...tags].filter(([key]) => !key.startsWith("aws:"));
    const tooMany = own.length > MAX_TAGS ? [{ message: `${own.length} tags; AWS takes ${MAX_TAGS}` }] : [];
    return [
      ...tooMany,
      ...own.flatMap(([key, value]) => problems(key, value).map((text) => ({ message: `tag ${shown(key)} ${text}` }))),
    ];
  },
};
