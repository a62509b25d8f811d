import { loadPriceBook } from "../../cost";

/** The shipped book that fixtures are computed with. */
export const book = loadPriceBook("us-east-1");
