import { describe, expect, test } from 'vitest';
import type { Celebration, MarketNote, Thanks } from '../../../src/domain/findings/finding.ts';
import { exportActions, exportCelebrations, exportNotes, exportThanks } from '../../../src/flows/findings/personal.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { makeAction, makeNote, organisation, sanne } from './builders.ts';

const owner = { person: sanne, organisation, now: NOW };
/** Already the day after in Amsterdam. */
const LATE = Date.UTC(2026, 2, 1, 23, 30);
const NOTES: [what: string, note: MarketNote, line: string][] = [
  ['a note', makeNote(), 'note: 2026-03-02 price'],
  ['one with a lead', makeNote({ lead: 'lead-1' }), 'note: 2026-03-02 price, lead lead-1'],
  ['one with words', makeNote({ words: 'Too dear' }), 'note: 2026-03-02 price, “Too dear”'],
  [
    'one with words that may be quoted',
    makeNote({ lead: 'lead-1', words: 'Too dear', mayBeQuoted: true }),
    'note: 2026-03-02 price, lead lead-1, “Too dear” (may be quoted)',
  ],
  ['one of another day there than in UTC', makeNote({ at: LATE }), 'note: 2026-03-02 price'],
];
const thanks: Thanks = { id: 't', organisation: 'acme', from: 'sanne', to: 'helen', words: 'Well said', at: LATE };
const celebration: Celebration = { id: 'c', organisation: 'acme', kind: 'thanks', words: 'Well said', at: LATE };

describe('what is given to somebody of what they said', () => {
  test.each(NOTES)('%s', (_what, note, line) => {
    expect(exportNotes.write([note], owner)).toEqual([line]);
  });

  test('thanks they gave and got', () => {
    const got = { ...thanks, from: 'helen', to: 'sanne' };
    expect(exportThanks.write([thanks, got], owner)).toEqual([
      'thanks: 2026-03-02 to helen, “Well said”',
      'thanks: 2026-03-02 from helen, “Well said”',
    ]);
  });

  test('what digests may celebrate of theirs', () => {
    expect(exportCelebrations.write([celebration, { ...celebration, kind: 'failure' }], owner)).toEqual([
      'thanks for the digest: 2026-03-02 “Well said”',
      'shared failure: 2026-03-02 “Well said”',
    ]);
  });

  test('actions they recorded', () => {
    expect(exportActions.write([makeAction({ at: LATE, state: 'done' })], owner)).toEqual([
      'action: 2026-03-02 done, “The form asks for the budget.”',
    ]);
  });

  test('is their own only', async () => {
    const own = { notes: [makeNote()], thanks: [thanks], celebrations: [celebration], actions: [makeAction()] };
    const none = { notes: [], thanks: [], celebrations: [], actions: [] };
    const reads = makeReads({
      ownFindings: async (of, person) => (of === 'acme' && person === 'sanne' ? own : none),
    });
    const exporters = {
      notes: exportNotes,
      thanks: exportThanks,
      celebrations: exportCelebrations,
      actions: exportActions,
    };
    for (const [as, each] of Object.entries(exporters)) {
      const { found, lines } = await each.prepare(reads, owner);
      expect([each.as, found]).toEqual([as, own[as as keyof typeof own]]);
      expect(lines).toHaveLength(1);
    }
  });
});
