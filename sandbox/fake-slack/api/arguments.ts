import { WebApiRefusal } from '../refusal.ts';

/** Arguments of one call: strings from a form, anything from JSON. */
export type ApiArguments = Record<string, unknown>;

/** A text argument; empty counts as absent, as in Slack. */
export function readText(args: ApiArguments, name: string): string | undefined {
  const value = args[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text argument that must be there. */
export function requireText(args: ApiArguments, name: string, error = 'invalid_arguments'): string {
  const value = readText(args, name);
  if (value !== undefined) return value;
  const messages = [`[ERROR] missing required field: ${name}`];
  throw new WebApiRefusal(error, error === 'invalid_arguments' ? { response_metadata: { messages } } : {});
}

/** `true`, `"true"`, `1` and `"1"` are yes. */
export function readFlag(args: ApiArguments, name: string): boolean {
  const value = args[name];
  return value === true || value === 'true' || value === 1 || value === '1';
}

/** A whole number within bounds, or the fallback. */
export function readCount(args: ApiArguments, name: string, bounds: { fallback: number; most: number }): number {
  const given = Number(readText(args, name) ?? bounds.fallback);
  if (!Number.isInteger(given) || given < 0) throw new WebApiRefusal('invalid_limit');
  return Math.min(given === 0 ? bounds.fallback : given, bounds.most);
}

/** A JSON argument: as it is, or parsed from a form's string. Unreadable JSON is refused with `error`. */
export function readStructure(args: ApiArguments, name: string, error: string): unknown {
  const value = args[name];
  if (typeof value !== 'string') return value ?? undefined;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new WebApiRefusal(error);
  }
}

const SECRETS = ['token', 'client_secret', 'refresh_token'];
const JSON_FIELDS = ['blocks', 'attachments', 'metadata', 'view', 'files'];

/** Arguments as the log of calls keeps them: without secrets, with JSON parsed. */
export function redactArguments(args: ApiArguments): ApiArguments {
  const kept: ApiArguments = {};
  for (const [name, value] of Object.entries(args)) {
    if (SECRETS.includes(name)) continue;
    kept[name] = JSON_FIELDS.includes(name) && typeof value === 'string' ? parseIfJson(value) : value;
  }
  return kept;
}

function parseIfJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
