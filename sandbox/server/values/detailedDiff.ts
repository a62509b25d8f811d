import { DiffResponse, PropertyDiff as PropertyDiffMessage } from "@pulumi/pulumi/proto/provider_pb";
import { valuesAt } from "../../cloud/paths";
import type { Properties } from "../../models/model";
import type { PropertyDiff } from "../../providers/provider";

const { Kind } = PropertyDiffMessage;

/** The engine's form of a difference: what is added, deleted or updated at which path, and what of it replaces. */
export function diffResponse(diff: PropertyDiff, olds: Properties, news: Properties): DiffResponse {
  const response = new DiffResponse();
  const hasChanges = diff.changed.length > 0;
  response.setChanges(hasChanges ? DiffResponse.DiffChanges.DIFF_SOME : DiffResponse.DiffChanges.DIFF_NONE);
  response.setDiffsList([...new Set(diff.changed.map(topOf))]);
  response.setReplacesList([...new Set(diff.replaces.map(topOf))]);
  response.setDeletebeforereplace(diff.deleteBeforeReplace);
  response.setHasdetaileddiff(hasChanges);
  const replaces = new Set(diff.replaces);
  for (const path of diff.changed) {
    const property = new PropertyDiffMessage();
    property.setKind(kindOf(path, olds, news, replaces.has(path)));
    property.setInputdiff(true);
    response.getDetaileddiffMap().set(path, property);
  }
  return response;
}

function kindOf(path: string, olds: Properties, news: Properties, replaces: boolean): PropertyDiffMessage.Kind {
  const [before] = valuesAt(olds, path);
  const [after] = valuesAt(news, path);
  if (before === undefined) return replaces ? Kind.ADD_REPLACE : Kind.ADD;
  if (after === undefined) return replaces ? Kind.DELETE_REPLACE : Kind.DELETE;
  return replaces ? Kind.UPDATE_REPLACE : Kind.UPDATE;
}

function topOf(path: string): string {
  return /^[^.[]+/.exec(path)?.[0] ?? path;
}
