import { status, type ServiceError } from "@grpc/grpc-js";
import { CloudError } from "../models/model";

/** An error as the engine shows it: a refusal of the cloud begins with the service's code. */
export function refusalOf(error: unknown): Partial<ServiceError> {
  if (error instanceof CloudError) return { code: status.UNKNOWN, details: `${error.code}: ${error.message}` };
  const details = error instanceof Error ? error.message : String(error);
  return { code: status.INTERNAL, details: `the sandbox failed: ${details}` };
}
