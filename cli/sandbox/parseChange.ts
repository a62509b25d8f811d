import { badInput } from "../failure";
import type { PropertyEdit } from "../../sandbox";

/**
 * Takes `path=value` apart: the value is JSON where it can be, else text; empty removes the property.
 *
 * @throws Failure (exit code 2) when it is not of that form.
 */
export function parseChange(text: string): PropertyEdit {
  const separator = text.indexOf("=");
  const path = text.slice(0, separator).trim();
  if (separator < 1 || path === "") {
    throw badInput(
      `${JSON.stringify(text)} is not a change; allowed: path=value, e.g. tags.owner=nobody or ingress[0].fromPort=22`,
    );
  }
  return { path, value: valueOf(text.slice(separator + 1)) };
}

function valueOf(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
