import Ajv, { type AnySchema, type ErrorObject } from "ajv";
import type { DocumentProblem } from "./problem";
import { schemaProblems } from "./schemaProblems";

/** Says what a schema refuses in a document; nothing when it accepts it. */
export type Validator = (document: unknown) => DocumentProblem[];

let ajv: Ajv | undefined;

/** A validator by a JSON schema, compiled when it is first used: every start of the command would pay for it. */
export function validatorOf(schema: AnySchema): Validator {
  let validate: ReturnType<Ajv["compile"]> | undefined;
  return (document) => {
    // The schemas themselves are validated by the tests: that takes twice the time of compiling one.
    ajv ??= new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, validateSchema: false }).addVocabulary([
      "errorHint",
    ]);
    validate ??= ajv.compile(schema);
    return validate(document) === true ? [] : schemaProblems(validate.errors as ErrorObject[]);
  };
}
