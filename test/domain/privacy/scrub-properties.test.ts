import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { isOrdinaryWord } from '../../../src/domain/privacy/ordinary-words.ts';
import { type Recognisable, scrub } from '../../../src/domain/privacy/scrub.ts';
import { deriveCompanyKey, findCompanyKeys } from '../../../src/domain/privacy/scrub-companies.ts';
import { foldText, splitWords } from '../../../src/domain/privacy/scrub-tokens.ts';
import { anyEnding, anyFiller, anyPeople, anyText, anyWriting } from './any-text.ts';

const RUNS = { numRuns: 1000 };
const placeholders = { name: '<n>', email: '<e>', phone: '<p>', link: '<l>', company: '<c>' };
const LINKS = "de den der van 't el in la ten ter von".split(' ');

const LONE = /\p{Surrogate}/u;

const makeRecognisable = (all: Person[], companies: string[] = []): Recognisable => ({
  people: all,
  companies: new Set(companies.flatMap((name) => deriveCompanyKey(name) ?? [])),
  placeholders,
});
const listWords = (text: string) => splitWords(foldText(text).text).map((word) => word.text);
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

test('an ordinary word is left only where it is written small', () => {
  const left = fc.property(anyText, ({ people: all, parts }) => {
    const scrubbed = scrub(parts.join(' '), makeRecognisable(all));
    const names = ['Mark', 'Will', 'Boer', 'Wit', 'Berg', 'Hart'].filter((word) =>
      all.some(({ name }) => listWords(name).includes(word.toLowerCase())),
    );
    expect(names.filter((name) => scrubbed.split(/[^\p{L}]/u).includes(name))).toEqual([]);
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
      findCompanyKeys(text);
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

test('a company is gone, whatever its case, accents and legal form, and the store is asked for it', () => {
  const part = fc.constantFrom(
    'Acme',
    'Zonnewind',
    'Café',
    'Noir',
    'Öresund',
    'Kompasnaald',
    'Brøndby',
    '3M',
    'D’Arcy',
  );
  const company = fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
  const legal = fc.constantFrom(
    '',
    ' BV',
    ' B.V.',
    ' nv',
    ' N.V.',
    ' VOF',
    ', Inc.',
    ' Ltd',
    ' GmbH',
    ' GmbH & Co. KG',
    ' S.A.',
    ' Oy',
  );
  const inText = fc.record({
    company,
    legal,
    dress: anyWriting,
    tail: anyEnding,
    before: fc.array(anyFiller),
    after: fc.array(anyFiller),
  });
  const gone = fc.property(inText, ({ company, legal, dress, tail, before, after }) => {
    const text = [...before, dress(company + legal) + tail, ...after].join(' ');
    const key = deriveCompanyKey(company + legal) ?? '';
    expect(findCompanyKeys(text)).toContain(key);
    const kept = listWords(scrub(text, makeRecognisable([], [company]))).join(' ');
    expect(` ${kept} `).not.toContain(` ${key} `);
    expect(kept).not.toMatch(/\b(bv|b v|nv|vof|gmbh|kg|ltd)\b/);
  });
  fc.assert(gone, RUNS);
});
