import { expect, test } from 'vitest';
import { flattenText } from '../../../src/cards/card.ts';
import type { TermEntry } from '../../../src/domain/language/term.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { showLexicon } from '../../../src/flows/language/home.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { agreed, helen, makeEntry, makeTerm, makeVersion, organisation, ruben, SIGNED, sanne } from './builders.ts';

/** What is next of these terms: since when, in words, and what its button does. */
async function listNext(person: Person, entries: TermEntry[]) {
  const reads = makeReads({
    roomSwitches: async () => [{ room: 'language', state: 'on', at: 0 }],
    lexicon: async () => entries,
  });
  const { next } = await showLexicon(reads, { person, organisation, now: NOW });
  return next.map(({ at, text, button }) => [at, flattenText(text), button.tap.kind]);
}
const propose = (id: string, at: number, more: Parameters<typeof makeVersion>[0] = {}) =>
  makeEntry({ term: makeTerm({ id }), proposed: makeVersion({ term: id, name: id, at, ...more }) });

test('a manager reads of one word that needs their signature by its name', async () => {
  const entries = [propose('MQL', 7), makeEntry({ agreed })];
  expect(await listNext(ruben, entries)).toEqual([[7, '“MQL” needs your signature.', 'term.opened']]);
  expect(await listNext(sanne, entries)).toEqual([]);
});

test('and of several in one line, as old as the oldest, with the way to all words', async () => {
  const signed = propose('Signed', 1, { signatures: { sales: SIGNED.sales } });
  const entries = [propose('MQL', 7), signed, propose('Deal', 5)];
  const [line] = await listNext(ruben, entries);
  expect(line).toEqual([5, '2 proposals wait for your signature.', 'lexicon.listed']);
  expect(await listNext(helen, entries)).toEqual([[1, '3 proposals wait for your signature.', 'lexicon.listed']]);
});
