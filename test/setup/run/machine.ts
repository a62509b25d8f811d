import type { Requirement } from "../requirement";

const REMIND_MS = 30_000;

/** Why requirements could not be set up, by their name. */
export type SetupNotes = Record<string, string>;

/** Sets up what is missing, with progress on stderr. Never throws: what failed is in the notes. */
export async function setUp(requirements: readonly Requirement[]): Promise<SetupNotes> {
  const notes: SetupNotes = {};
  const missing = requirements.filter((requirement) => requirement.locate() === undefined);
  const inTurn = new Turn();
  await Promise.all(
    missing.map(async (requirement) => {
      try {
        await requirement.download?.();
        await (requirement.heavy ? inTurn.take(() => step(requirement)) : step(requirement));
      } catch (error) {
        notes[requirement.name] = error instanceof Error ? error.message : String(error);
        console.error(`set-up: ${requirement.name} failed: ${notes[requirement.name]}`);
      }
    }),
  );
  return notes;
}

/** Builds take every core: one after the other, while downloads go on beside them. */
class Turn {
  private last: Promise<unknown> = Promise.resolve();

  take(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work, work);
    this.last = done.catch(() => undefined);
    return done;
  }
}

async function step(requirement: Requirement): Promise<void> {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  console.error(`set-up: ${requirement.name} …`);
  const reminder = setInterval(() => console.error(`set-up: ${requirement.name} … ${seconds()} s`), REMIND_MS);
  try {
    await requirement.install();
    console.error(`set-up: ${requirement.name} is ready after ${seconds()} s`);
  } finally {
    clearInterval(reminder);
  }
}
