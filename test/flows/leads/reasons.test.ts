import { describe, expect, test } from 'vitest';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Judgement } from '../../../src/domain/leads/verdict.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { sayPlaceholders } from '../../../src/words/placeholders.ts';
import { makeLead, makePerson } from '../people.ts';
import { type Answer, given, NOW } from '../specification.ts';
import { makeJudgement, makeLeadAt } from './builders.ts';

const person = makePerson();
const poor = makeJudgement('poor');
/** Whoever did not judge, or otherwise by now. */
const NOT_POOR: [title: string, before: Judgement | undefined][] = [
  ['who did not judge', undefined],
  ['who finds it fair by now', makeJudgement('fair')],
];

describe('a rep says why a lead is poor', () => {
  const explaining = (before: Judgement | undefined = poor, lead = makeLead()) =>
    given(leads, 'lead.reason-given', { person, lead, more: { judgement: before } });

  test.each(NOT_POOR)('%s: there is nothing to explain', (_title, before) => {
    given(leads, 'lead.reason-given', { person, lead: makeLead(), more: { judgement: before } })
      .when({ lead: 'lead-1', reason: 'no_need' })
      .follows([], 'no longer says that');
  });

  test('by a reason: it is kept and they are thanked, with the way to a note', () => {
    const { reply } = explaining()
      .when({ lead: 'lead-1', reason: 'no_need' })
      .follows(
        [{ kind: 'verdict.explained', lead: 'lead-1', person: 'sanne', reason: 'no_need', at: NOW }],
        ': no need. Marketing sees',
      );
    expect(reply).toMatchObject({ kind: 'card', card: { parts: [{}, { buttons: [{ label: 'Add a note' }] }] } });
  });

  test('as not our customer: it is kept, and they are asked which part', () => {
    explaining()
      .when({ lead: 'lead-1', reason: 'not_our_customer' })
      .follows([{ kind: 'verdict.explained', reason: 'not_our_customer' }], 'Jansma Staalbouw: what does not fit?');
  });

  test('as not our customer, with the part: both are kept and they are thanked', () => {
    explaining()
      .when({ lead: 'lead-1', reason: 'not_our_customer', misfit: 'size' })
      .follows(
        [{ kind: 'verdict.explained', reason: 'not_our_customer', misfit: 'size' }],
        ': not our customer (size). Marketing sees',
      );
  });

  test('as something else: nothing is kept yet, and they are asked for words', () => {
    explaining().when({ lead: 'lead-1', reason: 'other' }).follows([], { form: 'lead.note-given' });
  });

  const RIPENING: [title: string, lead: Lead, labels: string[]][] = [
    ['not ripe yet, of a new lead: they may say when it will be', makeLeadAt('none'), ['Back on…', 'Add a note']],
    ['not ripe yet, of a lead that was won: nobody asks when', makeLeadAt('won'), ['Add a note']],
  ];
  test.each(RIPENING)('as %s', (_title, lead, labels) => {
    const { reply } = explaining(poor, lead)
      .when({ lead: 'lead-1', reason: 'not_ripe' })
      .follows([{ kind: 'verdict.explained', reason: 'not_ripe' }], ': not ripe yet. Marketing sees');
    const buttons = labels.map((label) => ({ label }));
    expect(reply).toMatchObject({ kind: 'card', card: { parts: [{}, { kind: 'buttons', buttons }] } });
  });
});

test('a rep who would rather not say why reads that the judgement counts all the same', () => {
  given(leads, 'lead.reason-skipped', { person, lead: makeLead() })
    .when({ lead: 'lead-1' })
    .follows([], 'your judgement of Jansma Staalbouw still counts.');
});

describe('a rep wants to add words to a reason', () => {
  test('of a poor lead: they get a form', () => {
    given(leads, 'lead.note-asked', { person, lead: makeLead(), more: poor })
      .when({ lead: 'lead-1' })
      .follows([], { form: 'lead.note-given' });
  });

  test.each(NOT_POOR)('%s: there is nothing to add to', (_title, before) => {
    given(leads, 'lead.note-asked', { person, lead: makeLead(), more: before })
      .when({ lead: 'lead-1' })
      .follows([], 'no longer says that');
  });
});

describe('a rep writes a note', () => {
  const people = [person, makePerson({ id: 'helen', name: 'Helen Bakker' })];
  const known = { people, leads: [], placeholders: sayPlaceholders('en') };
  const noting = (judgement: Judgement | undefined, mayBeQuoted = true) =>
    given(leads, 'lead.note-given', {
      ...{ person, lead: makeLead() },
      more: { judgement, recognisable: mayBeQuoted ? known : undefined },
    });

  test.each(NOT_POOR)('%s: it is not kept', (_title, before) => {
    noting(before).when({ lead: 'lead-1', note: 'wrong number', mayBeQuoted: true }).follows([], 'no longer says that');
  });

  test('of nothing but spaces: the field says what is missing', () => {
    noting(poor)
      .when({ lead: 'lead-1', note: ' \n ', mayBeQuoted: true })
      .follows([], { errors: { note: /Please write a few words/ } });
  });

  const QUOTING: [may: boolean, answer: Answer][] = [
    [true, 'It may be quoted without your name.'],
    [false, 'It will not be quoted.'],
  ];
  test.each(QUOTING)(
    'that may be quoted (%s): it is kept so, and they read what will be done with it',
    (may, answer) => {
      const { reply } = noting(poor, may)
        .when({ lead: 'lead-1', note: '  wrong number ', mayBeQuoted: may })
        .follows(
          [{ kind: 'verdict.noted', lead: 'lead-1', person: 'sanne', note: 'wrong number', mayBeQuoted: may, at: NOW }],
          answer,
        );
      expect(JSON.stringify(reply)).toContain('Jansma Staalbouw: your note is saved.');
      expect(JSON.stringify(reply)).not.toContain('how others may read it');
    },
  );

  test('with a name, to be quoted: it is scrubbed before it is kept, and they read it so and may say it otherwise', () => {
    const { changes, reply } = noting(poor).when({ lead: 'lead-1', note: 'Helen Bakker knew.', mayBeQuoted: true });
    expect(changes).toMatchObject([{ kind: 'verdict.noted', note: '[name] knew.', mayBeQuoted: true }]);
    expect(JSON.stringify(reply)).toMatch(/This is how others may read it:.*“\[name\] knew.”/);
    expect(reply).toMatchObject({
      card: {
        parts: [{}, {}, {}, { buttons: [{ label: 'Reword', tap: { kind: 'lead.note-asked', lead: 'lead-1' } }] }],
      },
    });
  });

  test('with a name, not to be quoted: it stays as it was written', () => {
    const { reply } = noting(poor, false)
      .when({ lead: 'lead-1', note: 'Helen Bakker knew.', mayBeQuoted: false })
      .follows([{ kind: 'verdict.noted', note: 'Helen Bakker knew.', mayBeQuoted: false }], 'will not be quoted');
    expect(JSON.stringify(reply)).not.toContain('how others may read it');
  });

  test('longer than what is quoted: they read where it ends', () => {
    const { changes, reply } = noting(poor).when({ lead: 'lead-1', note: 'so '.repeat(200), mayBeQuoted: true });
    expect(changes).toMatchObject([{ kind: 'verdict.noted', note: 'so '.repeat(200).trim() }]);
    expect(JSON.stringify(reply)).toContain('so…”');
  });

  test('to say it otherwise begins with what was kept', () => {
    const before = { ...poor, note: '[name] knew.', mayBeQuoted: true };
    const { reply } = given(leads, 'lead.note-asked', { person, lead: makeLead(), more: before }).when({
      lead: 'lead-1',
    });
    expect(reply).toMatchObject({ form: { fields: [{ value: '[name] knew.' }, { isTicked: true }] } });
  });

  test('as the reason itself: the reason is “other”, with these words', () => {
    noting(poor)
      .when({ lead: 'lead-1', reason: 'other', note: 'a student', mayBeQuoted: false })
      .follows(
        [
          { kind: 'verdict.explained', lead: 'lead-1', person: 'sanne', reason: 'other', at: NOW },
          { kind: 'verdict.noted', note: 'a student' },
        ],
        'your note is saved.',
      );
  });
});
