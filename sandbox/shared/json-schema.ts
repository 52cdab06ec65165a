import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { findRepositoryRoot } from './repository-root.ts';

/** JSON of a file under sandbox/schemas, found from the package's root: tsc copies no JSON to dist. */
export function readSchemaFile(path: string): unknown {
  return JSON.parse(readFileSync(join(findRepositoryRoot(), 'sandbox', 'schemas', path), 'utf8'));
}

/** A validator for the platforms' own schemas, which are not strict, and which it does not check themselves. */
export function createAjv(): Ajv {
  return new Ajv({
    allErrors: true,
    strict: false,
    validateFormats: false,
    validateSchema: false,
    meta: false,
    // Compiled for one process at a time: half the time would go into code that runs faster.
    inlineRefs: false,
    code: { optimize: false },
  });
}

/** The errors that name a fault, without those that only say that a branch did not fit. */
export function listRealErrors(errors: ErrorObject[] | null | undefined): ErrorObject[] {
  return (errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf');
}
