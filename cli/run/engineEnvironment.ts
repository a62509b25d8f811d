import { randomUUID } from "node:crypto";
import { badInput } from "../failure";

/**
 * The passphrase of the sandbox's state. It is public on purpose: everything in the sandbox is simulated. It is refused for
 * everything else.
 */
const SANDBOX_PASSPHRASE = "plinth-sandbox";

/** The salt that belongs to it: the same in every stack, so that the engine derives one key and not one per stack. */
export const SANDBOX_SALT = "v1:JTWDIj184M0=:v1:xdjBbLXalGUc5ymv:9z174EkaLYTKJn1QYpG1ljT8XYhOgQ==";

/** Credentials, accounts and back ends of real clouds: none of it reaches what runs on the sandbox. */
const OF_REAL_CLOUDS = /^(AWS_|PULUMI_|AZURE_|ARM_|GOOGLE_|KUBECONFIG$|KUBERNETES_|DOCKER_)/;

/** What of the engine's own settings makes sense in the sandbox, too. */
const KEPT = new Set(["PULUMI_HOME"]);

/** Nothing the engine does before the first resource may need a network. */
const OFFLINE = {
  PULUMI_SKIP_UPDATE_CHECK: "true",
  PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
  PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: "true",
};

/** Environment of the engine's processes on the sandbox. @param debugProviders `name:port,…` of the simulated providers. */
export function sandboxEngineEnvironment(backend: string, debugProviders: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => KEPT.has(name) || !OF_REAL_CLOUDS.test(name));
  return {
    ...Object.fromEntries(own),
    ...OFFLINE,
    // Without `.attrs` files beside the checkpoints: a kill in mid-write leaves them empty, and the stack cannot be read any more.
    PULUMI_BACKEND_URL: `file://${backend}?metadata=skip`,
    PULUMI_CONFIG_PASSPHRASE: SANDBOX_PASSPHRASE,
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
    PULUMI_DEBUG_PROVIDERS: debugProviders,
  };
}

/**
 * Environment of the engine's processes on a real cloud: this process's own.
 *
 * @param scratch directory of a file backend to use instead of the shared one.
 * @throws Failure (exit code 2) when the sandbox's public passphrase is to protect it.
 */
export function cloudEngineEnvironment(scratch?: string): NodeJS.ProcessEnv {
  if (process.env["PULUMI_CONFIG_PASSPHRASE"] === SANDBOX_PASSPHRASE) {
    throw badInput(
      "PULUMI_CONFIG_PASSPHRASE is the public passphrase of the sandbox: it protects nothing. Set one of your own, or use " +
        "a secrets provider (`pulumi stack change-secrets-provider`).",
    );
  }
  return {
    ...process.env,
    ...(scratch !== undefined && scratchBackend(scratch)),
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: "true",
  };
}

/** A file backend of its own; what is new in it is protected by a passphrase that nobody needs again. */
function scratchBackend(directory: string): NodeJS.ProcessEnv {
  const given = process.env["PULUMI_CONFIG_PASSPHRASE"] ?? process.env["PULUMI_CONFIG_PASSPHRASE_FILE"];
  return {
    PULUMI_BACKEND_URL: `file://${directory}?metadata=skip`,
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
    ...(given === undefined && { PULUMI_CONFIG_PASSPHRASE: randomUUID() }),
  };
}
