import { suggestion } from "../../nearest";
import fs from "node:fs";
import path from "node:path";
import { RefreshError } from "./refreshError";
import type { OfferRules } from "./skuRule";

const FOLDER = path.join(__dirname, "skus");

/** The rules that come with Plinth, one data file an offer. */
export const SHIPPED_RULES: readonly OfferRules[] = fs
  .readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => JSON.parse(fs.readFileSync(path.join(FOLDER, name), "utf8")) as OfferRules);

/**
 * The rules of some services.
 *
 * @param services offer codes, in any case. Default: all.
 * @throws RefreshError naming a service that there are no rules for, those there are and the nearest.
 */
export function offerRules(all: readonly OfferRules[], services: readonly string[] | undefined): OfferRules[] {
  if (services === undefined) return [...all];
  const names = all.map(({ offer }) => offer);
  return services.map((given) => {
    const found = all.find(({ offer }) => offer.toLowerCase() === given.toLowerCase());
    if (found !== undefined) return found;
    const hint = suggestion(given, names);
    throw new RefreshError(
      `no prices are known of a service ${JSON.stringify(given)}; there are: ${names.join(", ")}.${hint}`,
      true,
    );
  });
}
