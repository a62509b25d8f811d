import { ACTIONLINT } from "./actionlint";
import { API_SERVER, ETCD } from "./apiServerBinaries";
import { CHECK_JSONSCHEMA } from "./checkJsonSchema";
import { CHECKOV } from "./checkov";
import { CUSTOM_RESOURCES } from "./customResources";
import { ENGINE } from "./engine";
import { MOTO } from "./moto";
import { POSTGRES } from "./postgres";
import { PROMTOOL } from "./prometheus";
import type { Requirement } from "./requirement";
import { SARIF_SCHEMA } from "./sarifSchema";

/**
 * What there is to set up, and the words in a test, or in a module of the tests that it imports, that show that it
 * needs it.
 */
export const REQUIREMENTS: readonly { requirement: Requirement; neededWhen: RegExp }[] = [
  { requirement: ENGINE, neededWhen: /\bENGINE\b|enginePath|engineRoot|LocalWorkspace|bin\/plinth\.js/ },
  { requirement: API_SERVER, neededWhen: /startApiServer/ },
  { requirement: ETCD, neededWhen: /startApiServer/ },
  { requirement: CUSTOM_RESOURCES, neededWhen: /customResourceDefinitions/ },
  { requirement: MOTO, neededWhen: /startMoto/ },
  { requirement: POSTGRES, neededWhen: /startPostgres/ },
  { requirement: ACTIONLINT, neededWhen: /\bACTIONLINT\b/ },
  { requirement: CHECK_JSONSCHEMA, neededWhen: /\bCHECK_JSONSCHEMA\b/ },
  { requirement: CHECKOV, neededWhen: /\bCHECKOV\b/ },
  { requirement: SARIF_SCHEMA, neededWhen: /\bSARIF_SCHEMA\b/ },
  { requirement: PROMTOOL, neededWhen: /promtool\(|PROMTOOL/ },
];
