import type { ErrorObject } from 'ajv';
import { listRealErrors } from '../../shared/json-schema.ts';

/** One problem as Slack words it. */
export function formatProblem(text: string, pointer: string): string {
  return `[ERROR] ${text} [json-pointer:${pointer}]`;
}

/** The messages of a schema's errors, without the noise of branches. */
export function formatSchemaErrors(errors: ErrorObject[] | null | undefined, pointer: string): string[] {
  const lines = listRealErrors(errors).map((error) =>
    formatProblem(describeError(error), `${pointer}${error.instancePath}`),
  );
  return [...new Set(lines)];
}

function describeError({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'maxLength':
      return `must be less than ${params['limit'] + 1} characters`;
    case 'maxItems':
      return `no more than ${params['limit']} items allowed`;
    case 'required':
      return `missing required field: ${params['missingProperty']}`;
    case 'additionalProperties':
      return `invalid additional property: ${params['additionalProperty']}`;
    case 'enum':
      return `unsupported type or value; must be one of ${params['allowedValues'].join(', ')}`;
    default:
      return message ?? 'is invalid';
  }
}
