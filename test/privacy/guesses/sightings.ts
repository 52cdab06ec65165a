import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Evidence, Row, Suspect } from '../evidence.ts';

/** A record: a table's row, a log line or a call, with its place among its kind. */
export type Unit = { of: string; place: number; row: Row; text: string };

/** Which lines, and which people, each record holds, and where in it. */
export type Sightings = { units: Unit[]; linesIn: Map<number, number>[]; peopleIn: Map<number, number>[] };

const PIECE = 12;
const SECRET = /[\w+/=-]{20,}/g;

export function sightings(evidence: Evidence): Sightings {
  const { lines, suspects } = evidence;
  const units = unitsOf(evidence);
  const pseudonyms = pseudonymsOf(evidence, units);
  const marks = suspects.map((suspect) => [...marksOf(suspect), ...(pseudonyms.get(suspect.id) ?? [])]);
  const pieces = lines.map(({ text }) => piecesOf(text));
  const found = (needles: string[][]) =>
    units.map(({ text }) => {
      const places = needles.flatMap((each, place): [number, number][] => {
        const at = Math.min(...each.map((needle) => text.indexOf(needle)).filter((where) => where >= 0));
        return at === Number.POSITIVE_INFINITY ? [] : [[place, at]];
      });
      return new Map(places);
    });
  return { units, linesIn: found(pieces), peopleIn: found(marks) };
}

/** Of tables that know months, only what is of this one. */
function unitsOf({ tables, logged, calls, month }: Evidence): Unit[] {
  const unit = (of: string) => (row: Row, place: number) => ({
    of,
    place,
    row,
    text: JSON.stringify(row).toLowerCase(),
  });
  return [
    ...tables.flatMap(({ name, rows }) => {
      const all = rows.map(unit(name));
      const own = all.filter(({ text }) => text.includes(month));
      return own.length > 0 ? own : all;
    }),
    ...logged.map((line, place) => unit('log')({ line }, place)),
    ...calls.map((call, place) => unit('calls')(call as Row, place)),
  ];
}

function marksOf({ id, name, email, slack }: Suspect): string[] {
  return [`"${id}"`, `\\"${id}\\"`, name, email, slack].flatMap((mark) =>
    mark === undefined ? [] : mark.toLowerCase(),
  );
}

/** So that a record which holds two dozen characters of it in a row is found. */
function piecesOf(text: string): string[] {
  const lower = text.toLowerCase();
  if (lower.length <= PIECE) return [lower];
  return Array.from({ length: Math.ceil(lower.length / PIECE) }, (_none, turn) =>
    lower.slice(Math.min(turn * PIECE, lower.length - PIECE)).slice(0, PIECE),
  );
}

/** Names that somebody would have under anything in the evidence that looks like a secret, if it stands there too. */
function pseudonymsOf({ suspects, month }: Evidence, units: Unit[]): Map<string, string[]> {
  const tokens = new Set(units.flatMap(({ row }) => JSON.stringify(row).match(SECRET) ?? []));
  const here = new Set([...tokens].map((token) => token.toLowerCase()));
  const keys = [...tokens]
    .flatMap((secret) => [Buffer.from(secret), Buffer.from(secret, 'base64url'), derived(secret)])
    // Made once: otherwise most of the time goes into making a key of the same bytes for every digest.
    .map((bytes) => createSecretKey(bytes));
  const named = suspects.map(({ id }): [string, string[]] => {
    const said = [id, `${month}${id}`, `${month}/${id}`, JSON.stringify(['noordlicht', id, month])];
    return [id, keys.flatMap((key) => said.flatMap((each) => digests(key, each))).filter((name) => here.has(name))];
  });
  return new Map(named);
}

function digests(key: KeyObject, said: string): string[] {
  const digest = createHmac('sha256', key).update(said).digest();
  return [digest.toString('base64url').toLowerCase(), digest.toString('hex')];
}

/** As the sealer makes its key of slots. */
function derived(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'smarketing memory slots', 32));
}

/**
 * What stands beside one line, or one person, in records of theirs alone (or, for a place, in the first of any): where
 * it is, how long it is, each column and how long that is. Of several records of a kind the last one counts; `first`
 * is kept beside it.
 */
export function appearances(
  units: Unit[],
  within: Map<number, number>[],
  wanted: number,
): Map<string, number | string> {
  const found = new Map<string, number | string>();
  units.forEach(({ of, place, row, text }, unit) => {
    const at = within[unit]?.get(wanted);
    if (at === undefined) return;
    const position = place * 1e6 + at;
    if (!found.has(`${of} first`)) found.set(`${of} first`, position);
    found.set(`${of} last`, position);
    if (within[unit]?.size !== 1) return;
    found.set(`${of} alone`, place);
    found.set(`${of} size`, text.length);
    found.set(`${of} sizes`, Number(found.get(`${of} sizes`) ?? 0) + text.length);
    for (const [column, value] of columnsOf(row)) found.set(`${of}.${column}`, value);
  });
  return found;
}

function columnsOf(row: Row): [string, number | string][] {
  return Object.entries(row).flatMap(([column, value]): [string, number | string][] => {
    if (typeof value === 'number') return [[column, value]];
    if (typeof value !== 'string') return [];
    return [
      [column, numberOr(value) ?? value],
      [`${column} length`, value.length],
    ];
  });
}

/** PostgreSQL's large numbers come as text. */
export function numberOr(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : undefined;
}
