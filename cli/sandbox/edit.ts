import { nearest } from "../../components/foundation";
import type { StoredResource } from "../../sandbox/cloud/cloud";
import { Journal } from "../../sandbox/cloud/journal";
import { CloudBusyError, lockCloud } from "../../sandbox/cloud/lock";
import type { SandboxCommandOptions } from "../commands/sandbox";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput, failed } from "../failure";
import { show, table } from "../terminal/tables";
import { Console } from "../terminal/console";
import { parseChange, withChange, type PathChange } from "./pathChange";
import { sandboxOf } from "./sandboxOf";

/** `plinth sandbox edit`: changes a resource as somebody at the cloud's console would. */
export async function sandboxEdit(
  environmentName: string,
  given: string,
  changes: readonly string[],
  options: SandboxCommandOptions,
): Promise<ExitCode> {
  const console = new Console(options.json);
  const { environment, directory } = sandboxOf(environmentName);
  const parsed = changes.map(parseChange);
  const unlock = await locked(directory);
  const journal = new Journal(directory);
  try {
    const resource = findResource([...journal.resources], given, environment);
    const edited = apply(resource, parsed);
    journal.append({ op: "put", resource: edited.resource });
    console.print(`${resource.type} ${resource.id}, in the simulated account of ${environment}:`);
    for (const { path } of edited.made.filter(({ managed }) => !managed)) {
      console.note(`${path} is not among what the program set: no refresh compares it`);
    }
    const rows = edited.made.map(({ path, before, after }) => [path, show(before), show(after)]);
    console.print(table(["property", "before", "after"], rows));
    console.document({
      environment,
      sandbox: true,
      type: resource.type,
      id: resource.id,
      changes: edited.made,
    });
    return EXIT.done;
  } finally {
    journal.close();
    unlock();
  }
}

async function locked(directory: string): Promise<() => void> {
  try {
    return await lockCloud(directory);
  } catch (error) {
    if (error instanceof CloudBusyError) throw failed(error.message);
    throw error;
  }
}

/** The resource with that id, ARN, name or URN. */
function findResource(resources: readonly StoredResource[], given: string, environment: string): StoredResource {
  const found = resources.filter((resource) => namesOf(resource).includes(given));
  if (found.length === 1 && found[0] !== undefined) return found[0];
  if (found.length > 1) {
    const list = found.map(({ type, id }) => `  ${type} ${id}`).join("\n");
    throw badInput(`${JSON.stringify(given)} names ${found.length} resources; give the id or ARN of one:\n${list}`);
  }
  const suggestion = nearest(given, resources.flatMap(namesOf));
  const hint = suggestion === undefined ? "" : ` Did you mean ${JSON.stringify(suggestion)}?`;
  throw badInput(
    `the sandbox of ${environment} has no resource with the id, ARN, name or URN ${JSON.stringify(given)}.${hint} ` +
      `\`plinth sandbox status ${environment}\` lists what there is.`,
  );
}

function namesOf({ id, outputs, urn }: StoredResource): string[] {
  return [id, outputs["arn"], outputs["name"], urn].filter((name): name is string => typeof name === "string");
}

function apply(resource: StoredResource, changes: readonly PathChange[]) {
  let { inputs, outputs } = resource;
  const made = changes.map((change) => {
    const result = withChange(outputs, change, `${resource.type} ${resource.id}`);
    outputs = result.after;
    const property = String(change.segments[0] ?? "");
    const managed = property in inputs;
    // What a person set is an input of the resource from then on, as the cloud itself reports it.
    if (managed) inputs = { ...inputs, [property]: outputs[property] };
    return { path: change.path, before: result.before, after: change.value, managed };
  });
  return { resource: { ...resource, inputs, outputs }, made };
}
