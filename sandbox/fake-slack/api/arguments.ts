import { Refusal } from '../refusal.ts';

/** Arguments of one call: strings from a form, anything from JSON. */
export type Args = Record<string, unknown>;

/** A text argument; empty counts as absent, as in Slack. */
export function textOf(args: Args, name: string): string | undefined {
  const value = args[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text argument that must be there. */
export function neededText(args: Args, name: string, error = 'invalid_arguments'): string {
  const value = textOf(args, name);
  if (value !== undefined) return value;
  const messages = [`[ERROR] missing required field: ${name}`];
  throw new Refusal(error, error === 'invalid_arguments' ? { response_metadata: { messages } } : {});
}

/** `true`, `"true"`, `1` and `"1"` are yes. */
export function flagOf(args: Args, name: string): boolean {
  const value = args[name];
  return value === true || value === 'true' || value === 1 || value === '1';
}

/** A whole number within bounds, or the fallback. */
export function countOf(args: Args, name: string, bounds: { fallback: number; most: number }): number {
  const given = Number(textOf(args, name) ?? bounds.fallback);
  if (!Number.isInteger(given) || given < 0) throw new Refusal('invalid_limit');
  return Math.min(given === 0 ? bounds.fallback : given, bounds.most);
}

/** A JSON argument: as it is, or parsed from a form's string. Unreadable JSON is refused with `error`. */
export function structureOf(args: Args, name: string, error: string): unknown {
  const value = args[name];
  if (typeof value !== 'string') return value ?? undefined;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new Refusal(error);
  }
}

const SECRETS = ['token', 'client_secret'];
const JSON_FIELDS = ['blocks', 'attachments', 'metadata', 'view', 'files'];

/** Arguments as the log keeps them: no secrets, JSON readable. */
export function loggedArgs(args: Args): Args {
  const kept: Args = {};
  for (const [name, value] of Object.entries(args)) {
    if (SECRETS.includes(name)) continue;
    kept[name] = JSON_FIELDS.includes(name) && typeof value === 'string' ? parsedOrRaw(value) : value;
  }
  return kept;
}

function parsedOrRaw(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
