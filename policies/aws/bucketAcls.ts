import { namedBy, ofTypes } from "../relations/references";
import type { RuleResource, StackFinding } from "../rule";
import { at, objects, property, strings } from "../values/read";
import { BUCKET_ACLS, BUCKETS } from "./types";

/** A right that an access control list gives to a predefined group of callers. */
export interface OpenGrant {
  /** `AllUsers`: everybody, without an account; `AuthenticatedUsers`: everybody with any AWS account. */
  group: "AllUsers" | "AuthenticatedUsers";
  /** `READ`, `WRITE`, `READ_ACP`, `WRITE_ACP` or `FULL_CONTROL`. */
  permission: string;
  /** Given by a canned list, not by a grant of its own. */
  canned: boolean;
  /** What gives it, for messages. */
  by: string;
}

/** What the canned lists give to groups (S3 user guide, "Canned ACL"); `website` is what older tools called public-read. */
const CANNED: Readonly<Record<string, readonly Pick<OpenGrant, "group" | "permission">[]>> = {
  "public-read": [{ group: "AllUsers", permission: "READ" }],
  website: [{ group: "AllUsers", permission: "READ" }],
  "public-read-write": [
    { group: "AllUsers", permission: "READ" },
    { group: "AllUsers", permission: "WRITE" },
  ],
  "authenticated-read": [{ group: "AuthenticatedUsers", permission: "READ" }],
};

const GROUP = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

/** What the list of a bucket, or of a resource that sets one, gives to everybody. */
export function openGrants(resource: RuleResource): OpenGrant[] {
  const acl = property(resource, "acl");
  const canned = typeof acl === "string" && Object.hasOwn(CANNED, acl) ? (CANNED[acl] ?? []) : [];
  return [
    ...canned.map((grant) => ({ ...grant, canned: true, by: `acl is ${acl as string}` })),
    ...objects(property(resource, "accessControlPolicy.grants")).flatMap((grant) =>
      granted(at(grant, "grantee.uri"), at(grant, "permission"), "accessControlPolicy"),
    ),
    ...objects(property(resource, "grants")).flatMap((grant) =>
      granted(at(grant, "uri"), at(grant, "permissions"), "grants"),
    ),
  ];
}

function granted(uri: unknown, permissions: unknown, property: string): OpenGrant[] {
  const group = typeof uri === "string" ? GROUP.exec(uri)?.[1] : undefined;
  if (group === undefined) return [];
  return strings(permissions).map((permission) => ({
    group: group as OpenGrant["group"],
    permission,
    canned: false,
    by: `${property} gives ${group} ${permission}`,
  }));
}

/**
 * The buckets that a list opens to everybody, their own or that of a resource which sets one; of a bucket that is not here,
 * the resource that sets the list.
 *
 * @param counts which grants make a finding.
 */
export function openedByLists(
  resources: readonly RuleResource[],
  counts: (grant: OpenGrant) => boolean,
  meaning: string,
): StackFinding[] {
  const buckets = ofTypes(resources, BUCKETS);
  const lists = ofTypes(resources, BUCKET_ACLS);
  const bucketsOf = namedBy(lists, "bucket", buckets, ["bucket", "id", "arn"]);
  const opened = new Map<RuleResource, string>();
  for (const resource of [...buckets, ...lists]) {
    const grant = openGrants(resource).find(counts);
    if (grant === undefined) continue;
    for (const owner of bucketsOf.get(resource) ?? [resource]) opened.set(owner, grant.by);
  }
  return [...opened].map(([resource, by]) => ({ resource, message: `${by}: ${meaning}` }));
}
