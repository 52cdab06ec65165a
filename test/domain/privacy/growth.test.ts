import { cpuUsage } from 'node:process';
import { describe, expect, test } from 'vitest';
import { findNameKeys, listKeptNames } from '../../../src/domain/privacy/name-keys.ts';
import { scrub } from '../../../src/domain/privacy/scrub.ts';
import { COLLEAGUES, LEADS } from './sentences/world.ts';

const placeholders = { name: '[n]', email: '[e]', phone: '[p]', link: '[l]', company: '[c]', number: '[#]' };
const recognisable = { people: COLLEAGUES, leads: LEADS, placeholders };
const SHORT = 2000;
const LONG = 8 * SHORT;
const WHOLE = 100_000;
const MOST = 20;
/** Below that a measure says nothing (µs). */
const NOISE = 10_000;

/** Work of the processor, which does not grow when others use it too. */
function measureWork(run: () => void): number {
  const before = cpuUsage();
  run();
  const { user, system } = cpuUsage(before);
  return user + system;
}

const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const HOSTILE: [kind: string, unit: string][] = [
  ['one letter', 'a'],
  ['letters apart', 'a '],
  ['letters with points', 'a.'],
  ['digits', '0'],
  ['digits apart', '0 6 '],
  ['digits that are said', 'nul zes '],
  ['a name', 'Sanne '],
  ['a name without end', 'Sanne'],
  ['names with links', 'van der Berg '],
  ['links alone', 'van de '],
  ['initials', 'J. de '],
  ['conjunctions', 'Acme en '],
  ['companies', 'Janssen & '],
  ['legal forms', 'Acme B.V. '],
  ['legal letters', 's.r.o. '],
  ['points', '.'],
  ['at signs', '@'],
  ['at signs and letters', 'a@'],
  ['addresses that do not end', 'a at b dot '],
  ['labels', 'a-b.'],
  ['schemes', 'ab://'],
  ['slashes', '/in/'],
  ['angle brackets', '<@'],
  ['tags', '<at>'],
  ['spaces', ' '],
  ['lines', '\n'],
  ['quotes', '"'],
  ['quotes and spaces', '" '],
  ['pictures', '🙂'],
  ['marks', 'e\u0301\u0301'],
  ['marks alone', '\u0301'],
  ['nothing to see', '\u200b'],
  ['letters of another alphabet', 'Ваѕ '],
  ['characters', '山田'],
  ['signs between letters', 'a!'],
  ['capitals', 'AB '],
  ['camels', 'aB'],
  ['placeholders', '[n]'],
  ['half placeholders', '[n'],
  ['plus signs', '+31 '],
  ['brackets', '([{'],
  ['account numbers', 'nl91 abna '],
];

describe('the work that a text makes grows with its length, not with the square of it, when it is of', () => {
  test.each(HOSTILE)('%s', (_kind, unit) => {
    const work = (length: number) =>
      NOISE +
      measureWork(() => {
        const text = fill(unit, length);
        scrub(text, recognisable);
        findNameKeys(text);
      });
    work(SHORT);
    const short = Math.min(work(SHORT), work(SHORT));
    // Eight times as long: eight times the work, or sixty-four times. The least of two runs counts.
    const first = work(LONG) / short;
    expect(first < MOST ? first : Math.min(first, work(LONG) / short)).toBeLessThan(MOST);
  });
});

test('a text of 100,000 characters with something of every kind is scrubbed to the end', () => {
  const all = HOSTILE.map(([, unit]) => fill(unit, WHOLE / HOSTILE.length)).join('\n');
  expect(scrub(all, recognisable)).not.toMatch(/\bSanne\b|Acme|Janssen/);
});

test('a name of any length is kept under a handful of keys', () => {
  const long = ['a', 'a ', 'Jan-', 'a.b ', '(x) ', '株', "d'"].map((unit) => fill(unit, 200));
  for (const name of long) {
    for (const kind of ['company', 'contact', 'address', 'domain'] as const)
      expect(listKeptNames({ kind, name }).length).toBeLessThan(40);
  }
});
