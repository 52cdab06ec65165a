import { describe, expect, test } from 'vitest';
import type { Celebration, MarketNote, Thanks } from '../../../src/domain/findings/finding.ts';
import {
  exportActions,
  exportCelebrations,
  exportNotes,
  exportReceipts,
  exportThanks,
} from '../../../src/flows/findings/personal.ts';
import { makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { makeAction, makeNote, organisation, sanne } from './builders.ts';

const owner = { person: sanne, organisation, now: NOW };
/** Already the day after in Amsterdam. */
const LATE = Date.UTC(2026, 2, 1, 23, 30);
const DAY = '2 March 2026 at 00:30';
const COMPANIES = new Map([['lead-1', 'Jansma Staalbouw']]);
const NOTES: [what: string, note: Partial<MarketNote>, line: string][] = [
  ['a note', {}, `${DAY}: price.`],
  ['one with a lead, by its company', { lead: 'lead-1' }, `${DAY}, at Jansma Staalbouw: price.`],
  ['one with a lead that is gone', { lead: 'lead-2' }, `${DAY}: price.`],
  ['one with words', { words: 'Too dear' }, `${DAY}: price. “Too dear”.`],
  [
    'one with words that may be quoted',
    { lead: 'lead-1', words: 'Too dear', mayBeQuoted: true },
    `${DAY}, at Jansma Staalbouw: price. “Too dear”, may be quoted without your name.`,
  ],
];
const thanks: Thanks = { id: 't', organisation: 'acme', from: 'sanne', to: 'helen', words: 'Well said', at: LATE };
const celebration: Celebration = { id: 'c', organisation: 'acme', kind: 'thanks', words: 'Well said', at: LATE };

describe('what is given to somebody of what they said', () => {
  test.each(NOTES)('%s', (_what, note, line) => {
    const found = { notes: [makeNote({ at: LATE, ...note })], companies: COMPANIES };
    expect(exportNotes.write(found, owner)).toEqual([line]);
  });

  test('in their language', () => {
    const dutch = { ...owner, person: makePerson({ locale: 'nl' }) };
    expect(exportNotes.write({ notes: [makeNote({ at: LATE, lead: 'lead-1' })], companies: COMPANIES }, dutch)).toEqual(
      ['2 maart 2026 om 00:30, bij Jansma Staalbouw: prijs.'],
    );
  });

  test('thanks they gave and got, without the other’s name', () => {
    const got = { ...thanks, from: 'helen', to: 'sanne' };
    expect(exportThanks.write([thanks, got], owner)).toEqual([
      `${DAY}: you thanked a colleague: “Well said”`,
      `${DAY}: a colleague thanked you: “Well said”`,
    ]);
  });

  test('what digests may celebrate of theirs', () => {
    expect(exportCelebrations.write([celebration, { ...celebration, kind: 'failure' }], owner)).toEqual([
      `${DAY}: thanks to a team: “Well said”`,
      `${DAY}: a brave failure: “Well said”`,
    ]);
  });

  test('actions they recorded', () => {
    const done = makeAction({ changedAt: LATE, state: 'done' });
    const declined = makeAction({ changedAt: LATE, state: 'declined', why: 'No time' });
    expect(exportActions.write([done, declined], owner)).toEqual([
      `${DAY}: “The form asks for the budget.” (done).`,
      `${DAY}: “The form asks for the budget.” (we won’t do it). Why: “No time”`,
    ]);
  });

  test('which of their feedback was answered', () => {
    expect(exportReceipts.write([{ words: 'The form asks', at: LATE }], owner)).toEqual([
      `${DAY}: you got a message about “The form asks”.`,
    ]);
  });

  test('is their own only', async () => {
    const own = {
      notes: [makeNote()],
      thanks: [thanks],
      celebrations: [celebration],
      actions: [makeAction()],
      receipts: [{ words: 'x', at: LATE }],
    };
    const none = { notes: [], thanks: [], celebrations: [], actions: [], receipts: [] };
    const reads = makeReads({
      ownFindings: async (of, person) => (of === 'acme' && person === 'sanne' ? own : none),
      companies: async () => new Map(),
    });
    const exporters = [exportNotes, exportThanks, exportCelebrations, exportActions, exportReceipts];
    const given = await Promise.all(exporters.map((each) => each.prepare(reads, owner)));
    expect(given.map(({ as, lines }) => [as, lines.length])).toEqual(Object.keys(own).map((as) => [as, 1]));
  });
});
