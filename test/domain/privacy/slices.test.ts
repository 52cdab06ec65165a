import { expect, test } from 'vitest';
import type { LeadName } from '../../../src/domain/privacy/known-names.ts';
import { prepareScrubbing, type Recognisable, scrub } from '../../../src/domain/privacy/scrub.ts';
import { COLLEAGUES, LEADS } from './sentences/world.ts';

const placeholders = { name: '[n]', email: '[e]', phone: '[p]', link: '[l]', company: '[c]', number: '[#]' };
const many = Array.from({ length: 1000 }, (_, n): LeadName => ({ kind: 'company', name: `Staalbouw Wijk${n} BV` }));
const makeRecognisable = (leads: LeadName[]): Recognisable => ({ people: COLLEAGUES, leads, placeholders });

test('a thousand names are made ready in many slices, a handful in few', () => {
  const count = (leads: LeadName[]) => [...prepareScrubbing(makeRecognisable(leads))].length;
  expect(count(many.slice(0, 5))).toBeLessThan(4);
  expect(count(many)).toBeGreaterThan(10);
});

test('what was made ready in slices scrubs as what was not, and is made once', () => {
  const text = 'Sanne belde Staalbouw Wijk7 en Staalbouw Wijk999 over de offerte.';
  const prepared = makeRecognisable([...LEADS, ...many]);
  expect([...prepareScrubbing(prepared)].length).toBeGreaterThan(10);
  expect([...prepareScrubbing(prepared)]).toEqual([]);
  expect(scrub(text, prepared)).toBe(scrub(text, makeRecognisable([...LEADS, ...many])));
  expect(scrub(text, prepared)).toBe('[n] belde [c] en [c] over de offerte.');
});
