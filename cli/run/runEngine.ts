import { cachedEngine, ENGINE_VERSION, findEngine, provideEngine } from "../engine";
import { EXIT, type ExitCode } from "../exitCode";
import { Console } from "../terminal/console";
import { InstallProgressDisplay } from "../terminal/installProgress";

/** `plinth engine install`. */
export async function runEngineInstall(options: { json: boolean }): Promise<ExitCode> {
  const console = new Console(options.json);
  const display = new InstallProgressDisplay(console);
  try {
    const engine = await provideEngine(display);
    console.print(`pulumi ${engine.version} (${engine.origin}): ${engine.executable}`);
    console.document(engine);
    return EXIT.done;
  } finally {
    display.end();
  }
}

/** `plinth engine path`: the executable alone on standard output, for scripts. */
export function runEnginePath(options: { json: boolean }): ExitCode {
  const console = new Console(options.json);
  const engine = findEngine();
  if (engine === undefined) {
    console.error(
      `there is no Pulumi engine ${ENGINE_VERSION} or newer here, neither on PATH nor at ${cachedEngine()}`,
    );
    console.note("`plinth engine install` fetches or builds it");
    console.document({ error: { message: "no engine", exitCode: EXIT.failed } });
    return EXIT.failed;
  }
  console.print(engine.executable);
  console.document(engine);
  return EXIT.done;
}
