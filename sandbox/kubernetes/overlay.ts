import type { Properties } from "../models/model";
import { isMap } from "./difference";

/** `top` laid over `base`: maps merge, lists of named elements merge by name, everything else is replaced. */
export function laidOver(base: unknown, top: unknown): unknown {
  if (isMap(base) && isMap(top)) {
    const merged: Properties = { ...base };
    for (const [key, value] of Object.entries(top)) merged[key] = laidOver(base[key], value);
    return merged;
  }
  if (isNamedList(base) && isNamedList(top)) {
    const untouched = base.map((element) => {
      const over = top.find(({ name }) => name === element.name);
      return over === undefined ? element : laidOver(element, over);
    });
    return [...untouched, ...top.filter(({ name }) => !base.some((element) => element.name === name))];
  }
  return top;
}

/** `live` without the leaves of `patch`, which fall back to what `owner` says or vanish. */
export function takenBack(live: unknown, patch: unknown, owner: unknown): unknown {
  if (isMap(live) && isMap(patch)) {
    const left: Properties = { ...live };
    for (const [key, value] of Object.entries(patch)) {
      const back = takenBack(live[key], value, isMap(owner) ? owner[key] : undefined);
      if (back === undefined) delete left[key];
      else left[key] = back;
    }
    return left;
  }
  if (isNamedList(live) && isNamedList(patch)) {
    const owned = isNamedList(owner) ? owner : [];
    return live.flatMap((element) => {
      const over = patch.find(({ name }) => name === element.name);
      if (over === undefined) return [element];
      const own = owned.find(({ name }) => name === element.name);
      return own === undefined ? [] : [takenBack(element, over, own)];
    });
  }
  return owner;
}

function isNamedList(value: unknown): value is Properties[] {
  return Array.isArray(value) && value.every((element) => isMap(element) && typeof element.name === "string");
}
