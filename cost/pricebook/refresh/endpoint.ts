/** AWS serves the price list's files of all regions from this one. */
const HOME_REGION = "us-east-1";

/** Where the price list's bulk files are, by the scheme of AWS's service endpoints: `<service>.<region>.<domain>`. */
export function priceListSource(): string {
  const host = ["pricing", HOME_REGION, "amazonaws", "com"].join(".");
  return process.env["PLINTH_PRICES_SOURCE"] ?? `https://${host}`;
}

/** The index of all offers, below the source. */
export const OFFER_INDEX = "/offers/v1.0/aws/index.json";
