import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import type { LeadName } from '../../../src/domain/privacy/known-names.ts';
import { findNameKeys } from '../../../src/domain/privacy/name-keys.ts';
import { foldText } from '../../../src/domain/privacy/reading/fold.ts';
import { splitFolded } from '../../../src/domain/privacy/reading/split-words.ts';
import { type Recognisable, scrub } from '../../../src/domain/privacy/scrub.ts';
import { isOrdinaryWord } from '../../../src/domain/privacy/vocabulary/ordinary-words.ts';
import { anyFiller, anyPeople, anyText } from './any-text.ts';

const RUNS = { numRuns: 400 };
const placeholders = { name: '<n>', email: '<e>', phone: '<p>', link: '<l>', company: '<c>', number: '<#>' };
const LINKS = "de den der van 't el in la ten ter von".split(' ');

const LONE = /\p{Surrogate}/u;

const makeRecognisable = (all: Person[], companies: string[] = []): Recognisable => ({
  people: all,
  leads: companies.map((name): LeadName => ({ kind: 'company', name })),
  placeholders,
});
const listWords = (text: string) => splitFolded(foldText(text).text);
const isRecognisable = (word: string) => word.length > 1 && !isOrdinaryWord(word) && !LINKS.includes(word);

test('no word of a name, no address, handle or id is left', () => {
  const left = fc.property(anyText, ({ people: all, parts }) => {
    const scrubbed = scrub(parts.join(' '), makeRecognisable(all));
    const kept = new Set(listWords(scrubbed));
    const known = all.flatMap(({ name, identities }) => [...listWords(name), ...listWords(identities[0]?.user ?? '')]);
    expect(known.filter((word) => isRecognisable(word) && kept.has(word))).toEqual([]);
    expect(scrubbed).not.toContain('@');
    expect(scrubbed).not.toContain('noordlicht');
  });
  fc.assert(left, RUNS);
});

test('a word that is somebody’s name goes where its capital says something', () => {
  const left = fc.property(anyPeople, (all) => {
    const names = ['Mark', 'Will', 'Boer', 'Wit', 'Berg', 'Hart'].filter((word) =>
      all.some(({ name }) => listWords(name).includes(word.toLowerCase())),
    );
    for (const name of names) expect(scrub(`gisteren zei ${name} het nog`, makeRecognisable(all))).not.toContain(name);
  });
  fc.assert(left, RUNS);
});

test('scrubbing twice is scrubbing once', () => {
  const anything = fc.oneof(
    anyText.map(({ people: all, parts }) => ({ all, text: parts.join('') })),
    anyText.map(({ people: all, parts }) => ({ all, text: parts.join(' ') })),
    fc.record({
      all: anyPeople,
      text: fc.string({ unit: fc.constantFrom(...'jan@.de+0612345678 -<>_/|NL'), maxLength: 60 }),
    }),
  );
  const twice = fc.property(anything, ({ all, text }) => {
    const known = makeRecognisable(all, ['Acme', 'Open', 'Jan', 'Vries Bouw']);
    const once = scrub(text, known);
    expect(scrub(once, known)).toBe(once);
  });
  fc.assert(twice, RUNS);
});

test('what says nothing about anybody stays as it was', () => {
  const words = fc.constantFrom(
    'januari',
    'Brambos',
    'jandorp',
    'de',
    'Van',
    '€ 1.000.000',
    '2026-2027',
    '3-4 keer',
    '45%',
  );
  const same = fc.property(anyPeople, fc.array(fc.oneof(words, anyFiller)), (all, parts) => {
    const text = parts.join(' ');
    expect(scrub(text, makeRecognisable(all, ['Acme', 'Noordlicht']))).toBe(text);
  });
  fc.assert(same, RUNS);
});

test('any text at all can be scrubbed, and stays whole', () => {
  const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 }));
  const whole = fc.property(
    anyPeople,
    fc.oneof(
      unit,
      fc.array(unit).map((all) => all.join('Jan ')),
    ),
    (all, text) => {
      const scrubbed = scrub(text, makeRecognisable(all, ['Acme', text]));
      if (!LONE.test(text)) expect(scrubbed).not.toMatch(LONE);
      findNameKeys(text);
    },
  );
  fc.assert(whole, RUNS);
  const broken = fc.property(
    fc.array(fc.constantFrom('\ud83d', '\ude42', 'Jan', ' ', '\u0301', '\u200d', '@', '+316')),
    (all) => {
      expect(() => scrub(all.join(''), makeRecognisable([]))).not.toThrow();
    },
  );
  fc.assert(broken, RUNS);
});
