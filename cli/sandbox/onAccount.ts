import { CloudBusyError, CloudRequestError } from "../../sandbox";
import { badInput, failed } from "../failure";

/** What the simulated account refuses, as the command tells it: wrong input (exit code 2), or in use (1). */
export async function onAccount<T>(environment: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CloudBusyError) throw failed(error.message);
    if (error instanceof CloudRequestError) {
      throw badInput(`${error.message}\n\`plinth sandbox status ${environment} TYPE\` lists what there is of a type.`);
    }
    throw error;
  }
}
