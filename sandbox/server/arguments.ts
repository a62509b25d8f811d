import type { Faults } from "../faults/faults";

/** What the process that serves the providers is started with, as JSON in its first argument. */
export interface ServerArguments {
  /** Where the cloud is kept. */
  directory: string;
  /** Twelve digits. */
  accountId: string;
  region: string;
  /** A real API server for Kubernetes objects. */
  kubeconfig?: string;
  faults?: Faults;
}

/** The one line that the process prints on its standard output. */
export type ServerAnswer = { ports: Record<string, number> } | { error: string };
