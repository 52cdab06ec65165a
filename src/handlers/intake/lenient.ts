import type { z } from 'zod';
import { readAmount } from '../../domain/leads/amount.ts';

/** A body as it was understood. `ignored` and `shortened`: paths of what was left out, and of texts that were cut. */
export type LenientRead<T> = { data: T; ignored: string[]; shortened: string[] };
/** Why a body is refused: the path of what is required and missing or wrong. */
export type ReadFault = { field: string; message: string };

type PartFault = ReadFault & { part: Path };
/** How another form is brought into the schema's, and what of a body may go when there is a fault at a path. */
type LenientRules = {
  prepare(given: unknown, shorten: (path: string) => void, leaveOut: (path: string) => void): unknown;
  choosePart(path: Path): Path | undefined;
};

type Json = Record<string, unknown>;
/** Paths as schemas give them. */
type Path = readonly PropertyKey[];

/** So many paths are named; more tell nobody more. */
const NAMED_MAX = 20;
/** Of a name that somebody made up. */
const KEY_MAX = 100;

/**
 * Reads a body by a schema so that an optional field never costs the whole: what has another form is brought into the
 * schema's (`prepare`), and what is still not understood is left out and named. `choosePart` says which part of the body
 * goes when there is a fault at a path; undefined where that is required.
 */
export function readLeniently<T>(
  schema: z.ZodType<T>,
  given: unknown,
  { prepare, choosePart }: LenientRules,
): LenientRead<T> | { fault: ReadFault } {
  const shortened = new Set<string>();
  const faults: PartFault[] = [];
  const leftOut = new Set<string>();
  let body = prepare(
    given,
    (path) => shortened.add(path),
    (path) => leftOut.add(path),
  );
  // Each time at least one part goes, so it ends.
  for (;;) {
    const read = schema.safeParse(body);
    if (read.success) {
      const ignored = new Set([...leftOut, ...faults.map(({ part }) => writePath(part))]);
      return { data: read.data, ignored: nameSome(ignored), shortened: nameSome(shortened) };
    }
    for (const { path, message } of read.error.issues) {
      const part = choosePart(path);
      if (part === undefined || omitAt(body, part) === undefined) return { fault: findFault(faults, path, message) };
      faults.push({ field: writePath(path), message, part });
    }
    body = faults.reduce((rest, { part }) => omitAt(rest, part) ?? rest, body);
  }
}

/** A part of what is required may have gone because it was wrong; then that is what its sender wants to know. */
function findFault(faults: PartFault[], path: Path, message: string): ReadFault {
  const field = writePath(path);
  const within = faults.find((fault) => fault.field.startsWith(`${field}.`));
  return within === undefined ? { field, message } : { field: within.field, message: within.message };
}

function nameSome(paths: Set<string>): string[] {
  return [...paths].slice(0, NAMED_MAX);
}

function writePath(path: Path): string {
  return path.map((key) => String(key).slice(0, KEY_MAX)).join('.');
}

/** The same without what stands at this path; undefined when nothing does. */
function omitAt(body: unknown, [key, ...rest]: Path): Json | undefined {
  if (!isRecord(body) || typeof key !== 'string' || !Object.hasOwn(body, key)) return undefined;
  const { [key]: part, ...others } = body;
  if (rest.length === 0) return others;
  const without = omitAt(part, rest);
  return without === undefined ? undefined : { ...body, [key]: without };
}

export function isRecord(given: unknown): given is Json {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** What the field is read from, where it is in one of these coercions; everything else comes back as it was. */
export type Coercion = (given: unknown, shorten: () => void) => unknown;

/** Brings the named fields of an object into their coercions; others are as they were. */
export function coerceFields(
  given: unknown,
  coercions: Record<string, Coercion>,
  path: string,
  shorten: (path: string) => void,
): unknown {
  if (!isRecord(given)) return given;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const coerce = Object.hasOwn(coercions, key) ? coercions[key] : undefined;
      return [key, coerce === undefined ? value : coerce(value, () => shorten(`${path}.${key}`))];
    }),
  );
}

/** A number is its digits; blanks around a text go. */
export const coerceText: Coercion = (given) => {
  if (typeof given === 'number' && Number.isFinite(given)) return String(given);
  return typeof given === 'string' ? given.trim() : given;
};

/** A text that is too long is cut, not lost. */
export function coerceTextUpTo(max: number): Coercion {
  return (given, shorten) => {
    const text = coerceText(given, shorten);
    if (typeof text !== 'string' || text.length <= max) return text;
    shorten();
    return `${text.slice(0, max - 1).replace(/\p{Surrogate}$/u, '')}…`;
  };
}

/** Something optional where an empty text says that there is nothing. */
export const coerceOptional: Coercion = (given, shorten) => {
  const text = coerceText(given, shorten);
  return text === '' ? null : text;
};

/** An address that is opened; marks without width came along when it was copied, and would lead elsewhere. */
export const coerceAddress: Coercion = (given, shorten) => {
  const text = coerceOptional(given, shorten);
  return typeof text === 'string' ? text.replaceAll(/\p{Cf}/gu, '').trim() : text;
};

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

export const coerceNumber: Coercion = (given) => {
  if (typeof given !== 'string') return given;
  const text = given.trim();
  if (text === '') return null;
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : given;
};

/** Whatever has groups of three and decimals is an amount; one point or comma before three digits could be either. */
const AMBIGUOUS = /^\d{1,3}[.,]\d{3}$/;

const coerceAmount: Coercion = (given) => {
  if (typeof given !== 'string') return given;
  const text = given.trim();
  if (text === '') return null;
  return AMBIGUOUS.test(text) ? given : (readAmount(text) ?? given);
};

const coerceCurrency: Coercion = (given) => (typeof given === 'string' ? given.trim().toUpperCase() : given);

/** An amount and its currency. Without an amount there is no value. */
export const coerceMoney: Coercion = (given) => {
  if (given === '') return null;
  if (!isRecord(given)) return given;
  const amount = coerceAmount(given['amount'], () => {});
  if (amount === null || amount === undefined) return null;
  return { ...given, amount, currency: coerceCurrency(given['currency'], () => {}) };
};

const YES: readonly unknown[] = [true, 1, '1', 'true', 'yes', 'ja', 'y', 'j'];
const NO: readonly unknown[] = [false, 0, '0', 'false', 'no', 'nee', 'n'];

export const coerceBoolean: Coercion = (given) => {
  const said = typeof given === 'string' ? given.trim().toLowerCase() : given;
  if (YES.includes(said)) return true;
  return NO.includes(said) ? false : given;
};

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?)$/i;

/** A moment as ISO 8601 has it, also with a blank for the T, or +0000. Without an offset it could be any of a day's. */
export const coerceMoment: Coercion = (given) => {
  if (given === '') return null;
  const [, day, time = '', zone = ''] = typeof given === 'string' ? (MOMENT.exec(given.trim()) ?? []) : [];
  if (day === undefined) return given;
  const offset = /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.length > 3 ? zone.slice(-2) : '00'}`;
  return `${day}T${time.length === 5 ? `${time}:00` : time}${offset}`;
};

/** A day, also where its time came along. */
export const coerceDay: Coercion = (given) =>
  typeof given === 'string' ? given.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1') : given;
