import type { ErrorObject } from "ajv";
import Ajv2020 from "ajv/dist/2020";
import { type SchemaProblem, schemaProblems } from "../../foundation/schema";
import plinthSchema from "./plinth.schema.json";
import scoreSchema from "./score.schema.json";

const validate = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false })
  .addVocabulary(["errorHint"])
  .addSchema(plinthSchema)
  .compile(scoreSchema);

/** What the schemas of Score v1b1 and of `metadata.plinth` refuse in a document whose deprecated forms were upgraded. */
export function checkSchema(document: unknown): SchemaProblem[] {
  return validate(document) ? [] : schemaProblems(validate.errors as ErrorObject[]);
}
