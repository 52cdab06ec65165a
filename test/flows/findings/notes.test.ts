import { describe, expect, test } from 'vitest';
import { type MarketNote, TOPICS } from '../../../src/domain/findings/finding.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { noteGiven } from '../../../src/flows/findings/notes/note-given.ts';
import { createFindingsRoom } from '../../../src/flows/findings/room.ts';
import { sayPlaceholders } from '../../../src/words/placeholders.ts';
import { makeLead, NO_HOUSE } from '../people.ts';
import { makeReads } from '../reads.ts';
import { BY, given, NOW } from '../specification.ts';
import { ASKED, helen, makeNote, organisation, sanne } from './builders.ts';

const findings = createFindingsRoom(NO_HOUSE);

const lead = makeLead();
const ELSEWHERE = makeLead({ organisation: 'other' });
const LEAD_GONE = 'This lead is no longer here.';
const asking = (more?: Lead) => given(findings, 'note.asked', { person: sanne, organisation, more });
const noting = (lead?: Lead, before?: MarketNote) =>
  given(findings, 'note.given', { person: sanne, organisation, more: { lead, before } });

describe('somebody who heard something', () => {
  test('is asked about what, by one tap', () => {
    const { reply } = asking().when({}).follows([], 'What did you hear? One tap is enough.');
    for (const topic of TOPICS) {
      expect(JSON.stringify(reply)).toContain(JSON.stringify({ kind: 'note.given', asked: NOW, topic }));
    }
  });

  test('with a lead is asked by the company’s name', () => {
    asking(lead).when({ lead: lead.id }).follows([], 'What did you hear at Jansma Staalbouw?');
  });

  test.each([
    ['gone', undefined],
    ['another organisation’s', ELSEWHERE],
  ])('with a lead that is %s reads so', (_what, more) => {
    asking(more).when({ lead: 'lead-1' }).follows([], LEAD_GONE);
  });
});

describe('one tap', () => {
  test('is a note, kept at once and not to be quoted', () => {
    const { changes } = noting()
      .when({ asked: ASKED, topic: 'price' })
      .follows([{ kind: 'note.kept' }], 'Noted: price. Thank you.');
    expect(changes).toEqual([{ kind: 'note.kept', note: makeNote({ at: NOW }) }]);
  });

  test('on a card of a lead keeps which lead', () => {
    noting(lead)
      .when({ asked: ASKED, topic: 'need', lead: lead.id })
      .follows(
        [{ kind: 'note.kept', note: makeNote({ topic: 'need', lead: lead.id, at: NOW }) }],
        'Noted at Jansma Staalbouw: need.',
      );
  });

  test('again on the same card has the same key, so that it is kept once; on another card it has another', () => {
    const idOf = (asked: number, topic: MarketNote['topic']) => {
      const [change] = noting().when({ asked, topic }, NOW + asked).changes;
      return change?.kind === 'note.kept' ? change.note.id : undefined;
    };
    expect(idOf(ASKED, 'need')).toBe(idOf(ASKED, 'price'));
    expect(idOf(ASKED + 1, 'price')).not.toBe(idOf(ASKED, 'price'));
  });

  test.each([
    ['gone', undefined],
    ['another organisation’s', ELSEWHERE],
  ])('on a lead that is %s keeps nothing', (_what, more) => {
    noting(more).when({ asked: ASKED, topic: 'price', lead: 'lead-1' }).follows([], LEAD_GONE);
  });

  test('reads the lead only where one is named', async () => {
    const event = { kind: 'note.given', asked: ASKED, topic: 'price', by: BY } as const;
    const read = (lead?: string) =>
      noteGiven.read?.(
        makeReads({ lead: async () => ELSEWHERE, marketNote: async () => undefined }),
        { person: sanne, organisation },
        { ...event, ...(lead && { lead }) },
        NOW,
      );
    expect(await read()).toMatchObject({ lead: undefined });
    expect(await read('lead-1')).toMatchObject({ lead: ELSEWHERE });
  });
});

/** By whom and what words could give somebody away. */
const KNOWN = {
  lead: undefined as Lead | undefined,
  recognisable: { people: [sanne, helen], leads: [], placeholders: sayPlaceholders('en') },
};

const knowNote = (note?: MarketNote) => note && { note, lead: undefined };
const OWN_NOTE_EVENTS = {
  'note.words-asked': (note?: MarketNote) =>
    given(findings, 'note.words-asked', { person: sanne, organisation, more: knowNote(note) }).when({ note: 'note' }),
  'note.words-given': (note?: MarketNote) =>
    given(findings, 'note.words-given', { person: sanne, organisation, more: { ...KNOWN, note } }).when({
      note: 'note',
      words: 'The drum leaks.',
      mayBeQuoted: true,
    }),
  'note.undone': (note?: MarketNote) =>
    given(findings, 'note.undone', { person: sanne, organisation, more: knowNote(note) }).when({ note: 'note' }),
};

describe.each(Object.entries(OWN_NOTE_EVENTS))('%s', (_kind, happen) => {
  test.each([
    ['gone', undefined],
    ['somebody else’s', makeNote({ person: 'bram' })],
    ['of another organisation', makeNote({ organisation: 'other' })],
  ])('on a note that is %s is refused', (_what, note) => {
    happen(note).follows([], 'This note is no longer here.');
  });
});

describe('a note of one’s own', () => {
  const note = makeNote({ words: 'The drum leaks.', mayBeQuoted: true });
  const wording = (words: string | undefined, mayBeQuoted: boolean, of?: Lead) =>
    given(findings, 'note.words-given', { person: sanne, organisation, more: { ...KNOWN, note, lead: of } }).when({
      note: note.id,
      ...(words !== undefined && { words }),
      mayBeQuoted,
    });
  const worded = (more: object) => ({ kind: 'note.worded', note: note.id, person: 'sanne', ...more }) as const;

  test('gets a form for its words, which holds those it has', () => {
    const { reply } = OWN_NOTE_EVENTS['note.words-asked'](note).follows([], { form: 'note.words-given' });
    expect(JSON.stringify(reply)).toContain('The drum leaks.');
  });

  const CASES: [what: string, words: string | undefined, mayBeQuoted: boolean, change: object, answer: string][] = [
    ['with words to be quoted', ' It rusts. ', true, { words: 'It rusts.', mayBeQuoted: true }, 'may be quoted'],
    ['with words not to be quoted', 'It rusts.', false, { words: 'It rusts.', mayBeQuoted: false }, 'not be quoted'],
    [
      'as an old empty copy keeps its words',
      undefined,
      true,
      { words: 'The drum leaks.', mayBeQuoted: true },
      'may be',
    ],
    ['without words has nothing to quote', '  ', true, { mayBeQuoted: false }, 'Noted: price. Thank you.'],
  ];
  test.each(CASES)('%s is kept so', (_what, words, mayBeQuoted, change, answer) => {
    const { changes } = wording(words, mayBeQuoted).follows([{ kind: 'note.worded' }], answer);
    expect(changes).toEqual([worded(change)]);
  });

  test('with a name, to be quoted, is scrubbed before it is kept, and shown so with a way to say it otherwise', () => {
    const { changes, reply } = wording('Helen Bakker heard it.', true);
    expect(changes).toEqual([worded({ words: '[name] heard it.', mayBeQuoted: true })]);
    expect(JSON.stringify(reply)).toMatch(/This is how others may read it:.*“\[name\] heard it.”.*Change the comment/);
  });

  test('with a name, not to be quoted, stays as it was written', () => {
    const { changes, reply } = wording('Helen Bakker heard it.', false);
    expect(changes).toEqual([worded({ words: 'Helen Bakker heard it.', mayBeQuoted: false })]);
    expect(JSON.stringify(reply)).not.toContain('how others may read it');
  });

  test('at a company is answered by its name', () => {
    wording('It rusts.', true, lead).follows(
      [{ kind: 'note.worded' }],
      'Noted with your comment, at Jansma Staalbouw: price.',
    );
  });

  test('tapped again, on whatever topic, is shown as it is kept', () => {
    noting(lead, { ...note, lead: lead.id })
      .when({ asked: ASKED, topic: 'need', lead: lead.id })
      .follows([], 'price. It may be quoted');
  });

  test('is taken back with its words', () => {
    OWN_NOTE_EVENTS['note.undone'](note).follows(
      [{ kind: 'note.undone', note: note.id, person: 'sanne' }],
      'Undone. Nothing of it is kept.',
    );
  });
});
