import type { Properties, ResourceModel } from "../models/model";

/** Input in which the provider notes which of the inputs it chose itself. */
export const DEFAULTS_NOTE = "__defaults";

const SUFFIX_DIGITS = 7;

interface NamingRequest {
  name: string;
  olds: Properties;
  news: Properties;
  seed: string;
}

/**
 * The inputs with a physical name where the program gives none: the one chosen before, else the logical name, a hyphen and
 * hexadecimal digits, cut to the longest that the service takes.
 */
export function autoNamed(model: ResourceModel, { name, olds, news, seed }: NamingRequest): Properties {
  const { autoName } = model;
  if (autoName === undefined) return news;
  const { property, maxLength, lowerCase } = autoName;
  if (isGiven(news[property]) || isGiven(news[`${property}Prefix`])) return news;
  const chosenBefore = Array.isArray(olds[DEFAULTS_NOTE]) && olds[DEFAULTS_NOTE].includes(property);
  const chosen = chosenBefore && typeof olds[property] === "string" ? olds[property] : fresh();
  return { ...news, [property]: chosen, [DEFAULTS_NOTE]: [property] };

  function fresh(): string {
    const base = lowerCase ? name.toLowerCase() : name;
    return `${base.slice(0, maxLength - SUFFIX_DIGITS - 1)}-${seed.slice(0, SUFFIX_DIGITS)}`;
  }
}

/** Characters that the provider appends to a name prefix. */
const PREFIX_DIGITS = 26;

/** The inputs with the name that the service gives by prefix, or gave when the resource was made. */
export function prefixNamed(
  model: ResourceModel,
  inputs: Properties,
  existing: Properties | undefined,
  hex: (digits: number) => string,
): Properties {
  const property = model.autoName?.property;
  if (property === undefined || isGiven(inputs[property])) return inputs;
  const prefix = inputs[`${property}Prefix`];
  const name = existing?.[property] ?? (typeof prefix === "string" ? `${prefix}${hex(PREFIX_DIGITS)}` : undefined);
  return name === undefined ? inputs : { ...inputs, [property]: name };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}
