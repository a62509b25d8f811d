import { Cloud } from "../cloud/cloud";
import { Journal } from "../cloud/journal";
import { lockCloud } from "../cloud/lock";
import { eksComponents } from "../eks/eksComponents";
import { FaultInjector } from "../faults/injectFaults";
import type { SimulatedProvider } from "../providers/provider";
import { simulatedPackages } from "../providers/simulatedPackages";
import type { ServerAnswer, ServerArguments } from "./arguments";
import type { ComponentProvider } from "./providerService";
import { sdkVersion } from "./sdkVersion";
import { serve } from "./serve";

/** Serves the simulated providers until the process that started this one ends or asks it to. */
async function main({ directory, kubeconfig, faults, ...account }: ServerArguments): Promise<void> {
  const unlock = await lockCloud(directory);
  const journal = new Journal(directory);
  const cloud = new Cloud({ ...account, log: journal, resources: journal.resources });
  const injector = faults && new FaultInjector(faults, cloud);
  const faulty = (open: () => SimulatedProvider) => (injector ? () => injector.inject(open()) : open);
  const packages = Object.entries(simulatedPackages({ cloud, kubeconfig }));
  const components: Record<string, ComponentProvider> = { eks: eksComponents() };
  const served = await serve(
    packages.map(([name, open]) => ({
      name,
      version: sdkVersion(name),
      open: faulty(open),
      components: components[name],
    })),
  );
  const stop = () => {
    served.stop();
    journal.close();
    unlock();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.on("SIGINT", () => undefined);
  process.stdin.once("end", stop).once("error", stop).resume();
  answer({ ports: { ...served.ports } });
}

function answer(line: ServerAnswer): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

main(JSON.parse(process.argv[2] ?? "{}") as ServerArguments).catch((error: unknown) => {
  answer({ error: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.stdin.pause();
});
