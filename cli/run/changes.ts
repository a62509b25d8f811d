/** How many resources an operation touches, by what happens to them. */
export interface Changes {
  create: number;
  update: number;
  replace: number;
  delete: number;
  same: number;
}

export const CHANGE_KINDS = ["create", "update", "replace", "delete", "same"] as const;

export function noChanges(): Changes {
  return { create: 0, update: 0, replace: 0, delete: 0, same: 0 };
}

export function sum(all: readonly Changes[]): Changes {
  const total = noChanges();
  for (const changes of all) for (const kind of CHANGE_KINDS) total[kind] += changes[kind];
  return total;
}

/** Whether anything would be touched. */
export function changesAnything({ create, update, replace, delete: deleted }: Changes): boolean {
  return create + update + replace + deleted > 0;
}

/** How the engine calls its steps, in terms of the five kinds; what is absent touches nothing. */
const KIND_OF_STEP: Record<string, keyof Changes> = {
  create: "create",
  import: "create",
  update: "update",
  replace: "replace",
  "create-replacement": "replace",
  "import-replacement": "replace",
  delete: "delete",
  same: "same",
};

export function kindOfStep(step: string): keyof Changes | undefined {
  return KIND_OF_STEP[step];
}
