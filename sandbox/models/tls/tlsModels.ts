import type { ResourceModel } from "../model";
import { privateKey } from "./privateKey";

/** Resource types of the `tls` package. */
export const TLS_MODELS: readonly ResourceModel[] = [privateKey];
