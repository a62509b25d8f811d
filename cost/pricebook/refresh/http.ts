import { setTimeout as sleep } from "node:timers/promises";
import { RefreshError } from "./refreshError";

/** How patient a download is. */
export interface Patience {
  /** Attempts without any progress before it is given up. */
  attempts: number;
  /** Milliseconds before the second attempt; doubled each time. */
  pause: number;
  /** Milliseconds in which something must arrive. */
  silence: number;
}

export const PATIENCE: Patience = { attempts: 5, pause: 1000, silence: 60_000 };

/** What may go away by itself: the network, a server that is busy. */
export class Transient extends Error {}

/**
 * Asks for an address.
 *
 * @throws Transient when the network or the server fails; RefreshError when the server refuses.
 */
export async function request(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    // As it is: bytes of a compressed answer could not be counted and continued.
    response = await fetch(url, { headers: { "accept-encoding": "identity", ...headers }, signal });
  } catch (error) {
    throw new Transient(`${url}: ${reasonOf(error)}`);
  }
  if (response.ok || response.status === 416) return response;
  await response.body?.cancel();
  if (response.status >= 500 || response.status === 429) throw new Transient(`${url}: HTTP ${response.status}`);
  throw new RefreshError(`${url}: HTTP ${response.status}`, false);
}

/** Does something again while it fails for reasons that may go away. */
export async function withRetries<T>(patience: Patience, attempt: () => Promise<T>): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Transient)) throw error;
      if (failures >= patience.attempts) throw new RefreshError(error.message, false);
      await sleep(patience.pause * 2 ** (failures - 1));
    }
  }
}

/** A small JSON document. @throws RefreshError when it cannot be had or is no JSON. */
export async function fetchJson(url: string, patience: Patience): Promise<unknown> {
  const text = await withRetries(patience, async () => {
    const response = await request(url, {}, AbortSignal.timeout(patience.silence));
    return response.text().catch((error: unknown) => {
      throw new Transient(`${url}: ${reasonOf(error)}`);
    });
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new RefreshError(`${url}: is not JSON; is it a price list?`, false);
  }
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
