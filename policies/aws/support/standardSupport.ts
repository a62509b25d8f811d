import calendar from "./calendar.json";
import type { SupportedProduct } from "./product";

const PRODUCTS: Readonly<Record<SupportedProduct, Readonly<Record<string, string>>>> = calendar.products;

/** The settings that say on which day a calendar is read. */
interface ReadOn {
  asOf: string;
}

/** The day on which calendars are read, `YYYY-MM-DD`: the configured one, or today. */
function readingDay({ asOf }: ReadOn): string {
  return asOf === "" ? new Date().toISOString().slice(0, 10) : asOf;
}

/**
 * The last day of standard support of a version, `YYYY-MM-DD`, where one is known. A version is of the release that has
 * most of its numbers: `8.0.35` is of `8.0`, `17.2` of `17`.
 */
function lastDay(product: SupportedProduct, version: string): string | undefined {
  const calendarOf = PRODUCTS[product];
  const numbers = version.split(".");
  for (let count = numbers.length; count > 0; count--) {
    const release = numbers.slice(0, count).join(".");
    if (Object.hasOwn(calendarOf, release)) return calendarOf[release];
  }
  return undefined;
}

/** The day standard support of a version ended, when it has. */
export function supportEnded(product: SupportedProduct, version: string, on: ReadOn): string | undefined {
  const end = lastDay(product, version);
  return end !== undefined && end < readingDay(on) ? end : undefined;
}

/** The day standard support of a version will end, when that is within so many days. */
export function supportEnding(
  product: SupportedProduct,
  version: string,
  on: ReadOn & { supportNoticeDays: number },
): string | undefined {
  const [end, today] = [lastDay(product, version), readingDay(on)];
  if (end === undefined || end < today) return undefined;
  const days = (Date.parse(end) - Date.parse(today)) / 86_400_000;
  return days <= on.supportNoticeDays ? end : undefined;
}
