import { nearest } from "../../components/foundation";
import { badInput } from "../failure";
import type { Repository } from "./repository";

/** A commit that a change is compared with. */
export interface BaseCommit {
  /** As it was given. */
  ref: string;
  /** Full id of the commit that is compared with. */
  commit: string;
  /** Whether that is not the ref itself but the commit at which the change branched off from it. */
  branchedOff: boolean;
}

/**
 * The commit to compare with: where the checked-out commit branched off from the ref, so that what others merged meanwhile does
 * not show as undone; the ref itself where the two have no common history.
 *
 * @throws Failure (exit code 2) when there is no such ref, with the nearest that there is.
 */
export function baseCommit(repository: Repository, ref: string): BaseCommit {
  const tip = repository.ask("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`)?.trim();
  if (tip === undefined || tip === "") throw unknownRef(repository, ref);
  const common = repository.ask("merge-base", tip, "HEAD")?.trim();
  const commit = common === undefined || common === "" ? tip : common;
  return { ref, commit, branchedOff: commit !== tip };
}

const LISTED_REFS = 12;

function unknownRef(repository: Repository, ref: string): Error {
  const refs = (repository.ask("for-each-ref", "--format=%(refname:short)") ?? "").split("\n").filter(Boolean);
  const suggestion = nearest(ref, refs);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  const listed = refs.slice(0, LISTED_REFS).join(", ") + (refs.length > LISTED_REFS ? ", …" : "");
  const known = refs.length === 0 ? "this repository has no refs" : `refs: ${listed}`;
  const shallow = repository.ask("rev-parse", "--is-shallow-repository")?.trim() === "true";
  const fetch = shallow ? " This clone is shallow: fetch the ref first (actions/checkout: fetch-depth: 0)." : "";
  return badInput(
    `--base is ${JSON.stringify(ref)}: neither a file or directory nor a git ref; ${known}${hint}${fetch}`,
  );
}
