import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LeadName } from '../../../src/domain/privacy/known-names.ts';
import { findNameKeys, listKeptNames } from '../../../src/domain/privacy/name-keys.ts';
import { type Placeholders, scrub } from '../../../src/domain/privacy/scrub.ts';
import { anyFiller } from './any-text.ts';
import { COLLEAGUES } from './sentences/world.ts';

const RUNS = { numRuns: 500 };
const placeholders: Placeholders = {
  name: '[naam]',
  email: '[e-mail]',
  phone: '[telefoon]',
  link: '[link]',
  company: '[bedrijf]',
  number: '[nummer]',
};
/** Names that are no word of either language, so that they go wherever they stand. */
const NAMES = ['Sanne', 'Bram', 'Mohammed', 'Fatima', 'Willem', 'Thomas', 'Łukasz', 'Jacques', 'Liesbeth', 'Haddad'];
const LOOKS_ALIKE: Record<string, string[]> = {
  a: ['а', 'α', '4', 'á', 'ａ', '𝐚'],
  e: ['е', '3', 'ë', 'ｅ', '𝑒'],
  o: ['о', 'ο', '0', 'ö', 'ｏ'],
  i: ['і', '1', 'í', 'ｉ'],
  s: ['ѕ', '5', 'ś', 'ｓ'],
  c: ['с', 'ç', 'ｃ'],
  m: ['м', 'ｍ', '𝓂'],
  h: ['һ', 'ｈ'],
};
const anyPlaces = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 2 });

/** Some letters of a name changed for ones that look like them. */
const anyLookAlike = (name: string) =>
  fc.tuple(anyPlaces, fc.nat({ max: 5 })).map(([places, choice]) =>
    [...name]
      .map((letter, at) => {
        const others = LOOKS_ALIKE[letter.toLowerCase()] ?? [letter];
        return places.includes(at) ? (others[choice % others.length] ?? letter) : letter;
      })
      .join(''),
  );
const anyDress = (name: string) =>
  fc.oneof(
    fc.constantFrom(name, name.toLowerCase(), name.toUpperCase()),
    fc.constantFrom(' ', '.', '-', '_', '\u200b', '\u00ad', '. ', '*').map((between) => [...name].join(between)),
    fc.constantFrom('s', '’s', "'s", 'tje', '-plan', '_x', '/x', '!', ')').map((ending) => name + ending),
    fc.constantFrom('s', '').map((between) => `${name}${between}overleg`),
    fc.constantFrom(...NAMES).map((other) => `${name}/${other}`),
    fc.constant([...name].map((letter) => `${letter}\u0336`).join('')),
    anyLookAlike(name),
  );

const makeText = (name: string, before: string[], after: string[]) => [...before, name, ...after].join(' ');
const undressed = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .toLowerCase();

test('a name goes in any disguise', () => {
  const inText = fc.constantFrom(...NAMES).chain((name) =>
    fc.record({
      name: fc.constant(name),
      dressed: anyDress(name),
      before: fc.array(anyFiller),
      after: fc.array(anyFiller),
    }),
  );
  const gone = fc.property(inText, ({ name, dressed, before, after }) => {
    const scrubbed = scrub(makeText(dressed, before, after), { people: COLLEAGUES, leads: [], placeholders });
    expect(scrubbed).toContain('[naam]');
    expect(scrubbed).not.toContain(dressed);
    expect(undressed(scrubbed)).not.toContain(undressed(name));
  });
  fc.assert(gone, RUNS);
});

describe('a company', () => {
  const part = fc.constantFrom(
    'Zephyron',
    'Zonnewind',
    'Brouwhuis',
    'Öresund',
    'Kompasnaald',
    'Brøndby',
    '3M',
    'Qwista',
  );
  const more = fc.constantFrom('', ' Groep', ' Transport', ' Nederland', ' & Zonen', ' en Zonen', ' - Benelux');
  const legal = fc.constantFrom(
    ...['', ' BV', ' B.V.', ' nv', ' VOF', ', Inc.', ' Ltd', ' GmbH', ' GmbH & Co. KG', ' S.A.', ' Oy', ' A/S', ' ASA'],
    ...[' s.r.o.', ' Sp. z o.o.', ' SE', ' KGaA', ' U.A.', ' d.o.o.', ' Kft.', ' S.p.A.', ' AB'],
  );
  const said = fc.constantFrom<(whole: string, own: string) => string>(
    (whole) => whole,
    (whole) => whole.toUpperCase(),
    (_whole, own) => own,
    (_whole, own) => own.toLowerCase(),
    (_whole, own) => own.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    (_whole, own) => `${own}’s`,
    (_whole, own) => `${own}-deal`,
    (_whole, own) => [...own].join('\u200b'),
    (_whole, own) => `${own} bv`,
    (_whole, own) => `${own.toLowerCase()}.nl`,
  );
  const anyCompany = fc.record({
    own: part,
    more,
    legal,
    said,
    before: fc.array(anyFiller),
    after: fc.array(anyFiller),
  });

  test('goes in every way people say it, and the keys of the text lead to it', () => {
    const gone = fc.property(anyCompany, ({ own, more, legal, said, before, after }) => {
      const name: LeadName = { kind: 'company', name: `${own}${more}${legal}` };
      const text = makeText(said(`${own}${more}${legal}`, own), before, after);
      const keys = new Set(findNameKeys(text));
      const leads = listKeptNames(name).some(({ key }) => keys.has(key)) ? [name] : [];
      const scrubbed = scrub(text, { people: [], leads, placeholders });
      expect(undressed(scrubbed)).not.toContain(undressed(own));
      expect(scrubbed).toMatch(/\[(?:bedrijf|link)\]/);
    });
    fc.assert(gone, RUNS);
  });
});

test('what takes the place of a name cannot be turned into something else', () => {
  const parts = fc.array(
    fc.constantFrom('[naam]', '[', ']', '(', ')', 'Sanne', 'Bram', '@', ' ', 'http://x.nl', '<', '>', '!'),
  );
  const whole = fc.property(parts, (all) => {
    const scrubbed = scrub(all.join(''), { people: COLLEAGUES, leads: [], placeholders });
    expect(scrubbed).not.toMatch(/sanne|bram|x\.nl/i);
    expect(scrubbed).not.toMatch(/https?:|<[@!#]\p{L}|@\p{L}/u);
    expect(scrubbed).not.toMatch(/\[naam(?!\])|\[lin(?!k\])|\[e-(?!mail\])/);
  });
  fc.assert(whole, RUNS);
});
