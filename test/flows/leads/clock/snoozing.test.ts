import { describe, expect, test } from 'vitest';
import { computeSnoozeEnd, computeSnoozeEndOn, type Snooze } from '../../../../src/domain/leads/clock/snooze.ts';
import type { Lead } from '../../../../src/domain/leads/lead.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import { HOUR_MS } from '../../../../src/domain/time.ts';
import { leads } from '../../../../src/flows/leads/room.ts';
import { makeLead, makeOrganisation, makePerson } from '../../people.ts';
import { given, NOW } from '../../specification.ts';
import { bram, CARD_PLACE, makeDue, PLACED, sanne } from './builders.ts';

const organisation = makeOrganisation();
const lead = 'lead-1';
const owned = makeDue(60, { owner: 'sanne', step: 50, nextStepAt: NOW + HOUR_MS });
const facts = (more: Partial<{ person: Person; lead: Lead; owner: Person | undefined }> = {}) => ({
  ...{ person: sanne, lead: owned, organisation, owner: sanne },
  ...more,
});
const redrawn = (kind: 'lead' | 'lead-waiting') => ({ kind: 'card.changed' as const, subject: { kind, lead } });
const at = (moment: string) => Date.parse(`${moment}:00+01:00`);

describe('a snooze ends', () => {
  const ENDS: [title: string, snooze: Snooze, now: string, zone: string | undefined, end: string | undefined][] = [
    ['an hour later', 'hour', '2026-03-03T10:00', undefined, '2026-03-03T11:00'],
    ['when work begins, where that is after it has ended', 'hour', '2026-03-03T17:00', undefined, '2026-03-04T09:00'],
    ['this afternoon', 'afternoon', '2026-03-03T10:00', undefined, '2026-03-03T14:00'],
    ['not this afternoon, when it is', 'afternoon', '2026-03-03T14:00', undefined, undefined],
    ['not this afternoon on a Sunday', 'afternoon', '2026-03-08T10:00', undefined, undefined],
    ['tomorrow', 'tomorrow', '2026-03-03T10:00', undefined, '2026-03-04T09:00'],
    ['on Monday after Friday', 'tomorrow', '2026-03-06T10:00', undefined, '2026-03-09T09:00'],
    ['on the owner’s own clock', 'tomorrow', '2026-03-03T16:00', 'America/New_York', '2026-03-04T15:00'],
  ];
  test.each(ENDS)('%s', (_title, snooze, now, zone, end) => {
    const clock = { owner: zone === undefined ? {} : { zone }, organisation };
    const found = computeSnoozeEnd(snooze, at(now), clock);
    expect(found).toBe(end === undefined ? undefined : at(end));
  });

  test('in the morning of a day, or of the next on which they work', () => {
    const clock = { owner: {}, organisation };
    expect(computeSnoozeEndOn('2026-03-05', clock)).toBe(at('2026-03-05T09:00'));
    expect(computeSnoozeEndOn('2026-03-07', clock)).toBe(at('2026-03-09T09:00'));
  });
});

describe('the owner snoozes a lead', () => {
  test('by a tap: its steps wait, its card says so, the deadline stays', () => {
    const { reply } = given(leads, 'lead.snoozed', facts())
      .when({ lead, until: 'hour', from: 'message' })
      .follows(
        [
          { kind: 'lead.snoozed', lead, by: 'sanne', until: NOW + HOUR_MS, was: 0, at: NOW },
          redrawn('lead'),
          redrawn('lead-waiting'),
        ],
        'Jansma Staalbouw: snoozed until Tue 11:00. The deadline stays.',
      );
    expect(reply.kind).toBe('card');
  });

  test('until a day, which they type or choose in a form', () => {
    given(leads, 'lead.snooze-asked', facts()).when({ lead }).follows([], { form: 'lead.snoozed' });
    const filled = (date: string, until: 'on-day' | 'afternoon' = 'on-day') =>
      given(leads, 'lead.snoozed', facts()).when({ lead, until, date });
    filled('2026-03-05').follows(
      [{ kind: 'lead.snoozed', until: at('2026-03-05T09:00') }, redrawn('lead'), redrawn('lead-waiting')],
      'Jansma Staalbouw',
    );
    filled('').follows([], { errors: { date: 'Please choose a day here.' } });
    filled('2026-03-03').follows([], { errors: { date: 'Please choose a day after today.' } });
    filled('2026-04-04').follows([], { errors: { date: /within a month/ } });
  });

  test('until a moment that has passed meanwhile: they are asked to choose another', () => {
    const afternoon = NOW + 6 * HOUR_MS;
    const late = given(leads, 'lead.snoozed', facts());
    late.when({ lead, until: 'afternoon' }, afternoon).follows([], 'That moment has passed');
    late.when({ lead, until: 'afternoon', date: '' }, afternoon).follows([], { errors: { until: /has passed/ } });
  });

  test('a fourth time: whether it is not ripe', () => {
    const often = facts({ lead: { ...owned, snoozes: 3 } });
    for (const asked of [
      given(leads, 'lead.snooze-asked', often).when({ lead }),
      given(leads, 'lead.snoozed', often).when({ lead, until: 'hour' }),
    ])
      asked.follows([], 'You have snoozed Jansma Staalbouw three times. Is the lead not ripe yet?');
  });

  test('that has no deadline any more: there is nothing to snooze', () => {
    const back = facts({ lead: makeLead({ owner: 'sanne', outcomeAt: NOW }) });
    given(leads, 'lead.snoozed', back).when({ lead, until: 'hour' }).follows([], 'has no deadline');
    given(leads, 'lead.snooze-asked', back).when({ lead }).follows([], 'has no deadline');
  });
});

describe('what may be done later, or by somebody else', () => {
  const manager = makePerson({ id: 'ruben', name: 'Ruben', role: 'manager' });
  const ask = (known: Parameters<typeof facts>[0] = {}) => {
    const { reply, changes } = given(leads, 'lead.later-asked', facts(known)).when({ lead });
    expect(changes).toEqual([]);
    if (reply.kind !== 'notice') throw new Error(reply.kind);
    const labels = reply.card.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));
    return { summary: reply.card.summary, labels: labels.map(({ label }) => label) };
  };
  const GIVE_BACK = 'Give back';

  test('the owner may ask for time or give it back', () => {
    const { summary, labels } = ask();
    expect(summary).toBe('Jansma Staalbouw: snooze it, or give it back?');
    expect(labels).toEqual([
      'Snooze for an hour',
      'Snooze until this afternoon',
      'Snooze until tomorrow 09:00',
      'Snooze until another day…',
      GIVE_BACK,
    ]);
  });

  test.each([
    ['at eleven, before a break at noon', '2026-03-03T11:30', 'until Tue 13:00', 'until tomorrow 09:00'],
    ['before work begins', '2026-03-03T07:00', 'until Tue 09:00', 'until tomorrow 09:00'],
    ['as work ends', '2026-03-03T17:10', undefined, 'until tomorrow 09:00'],
    ['as the week ends', '2026-03-06T17:10', undefined, 'until Mon 09:00'],
  ])('%s an hour is called what it comes to, or not offered', (_when, now, hour, tomorrow) => {
    const day = ['09:00-12:00', '13:00-17:30'];
    const withBreak = makeOrganisation({ hours: { week: { mon: day, tue: day, wed: day, thu: day, fri: day } } });
    const { reply } = given(leads, 'lead.later-asked', { ...facts(), organisation: withBreak }).when({ lead }, at(now));
    const parts = reply.kind === 'notice' ? reply.card.parts : [];
    const labels = parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map(({ label }) => label) : []));
    const shown = labels.filter((label) => label.startsWith('Snooze') && !/afternoon|another day/.test(label));
    expect(shown).toEqual([hour, tomorrow].flatMap((each) => (each === undefined ? [] : [`Snooze ${each}`])));
  });

  test('a manager may give it to another, and who is both may do either', () => {
    expect(ask({ person: manager })).toEqual({
      summary: 'Jansma Staalbouw is with Sanne de Boer.',
      labels: ['Reassign to…'],
    });
    expect(ask({ person: manager, owner: manager }).labels.slice(-2)).toEqual([GIVE_BACK, 'Reassign to…']);
  });

  test('what has no deadline, or was snoozed often enough, may not be ripe', () => {
    expect(ask({ lead: makeLead({ owner: 'sanne', outcomeAt: NOW }) })).toEqual({
      summary: 'Jansma Staalbouw: give it back?',
      labels: ['⏳ Not ripe yet…', GIVE_BACK],
    });
    expect(ask({ lead: { ...owned, snoozes: 3 } }).labels).toEqual(['⏳ Not ripe yet…', GIVE_BACK]);
  });
});

describe('the owner gives a lead back', () => {
  test('it is free, its card says so, and its channel reads it', () => {
    given(leads, 'lead.given-back', { ...facts(), more: PLACED })
      .when({ lead })
      .follows(
        [
          { kind: 'lead.given-back', lead, by: 'sanne', at: NOW },
          redrawn('lead'),
          redrawn('lead-waiting'),
          { kind: 'post.queued', subject: { kind: 'lead-waiting', lead }, target: CARD_PLACE.target },
        ],
        'Jansma Staalbouw is free again.',
      );
  });

  test('where its card was given up its channel reads it too; of one in a list nothing is said', () => {
    const gone = { standing: [], givenUp: [CARD_PLACE.target] };
    const back = { kind: 'lead.given-back' } as const;
    given(leads, 'lead.given-back', { ...facts(), more: gone })
      .when({ lead })
      .follows(
        [back, redrawn('lead'), redrawn('lead-waiting'), { kind: 'post.queued', target: CARD_PLACE.target }],
        'is free',
      );
    const listed = facts({ lead: makeLead({ owner: 'sanne', list: 'file.x' }) });
    given(leads, 'lead.given-back', { ...listed, more: { standing: [], givenUp: [] } })
      .when({ lead })
      .follows([back, redrawn('lead'), redrawn('lead-waiting')], 'is free');
  });
});

describe('snoozing and giving back are refused', () => {
  const REFUSED: [title: string, known: Parameters<typeof facts>[0], said: string][] = [
    [
      'to whoever does not have it: they read who does',
      { owner: bram, lead: { ...owned, owner: 'bram' } },
      'is with bram; only bram can do this',
    ],
    ['while nobody has it', { owner: undefined, lead: makeDue(60) }, 'Nobody has Jansma Staalbouw yet'],
    ['once it was handled', { lead: { ...owned, contactedAt: NOW } }, 'already been handled'],
    ['to marketing', { person: makePerson({ team: 'marketing' }) }, 'Sales judges leads'],
  ];
  test.each(REFUSED)('%s', (_title, known, said) => {
    given(leads, 'lead.snoozed', facts(known)).when({ lead, until: 'hour' }).follows([], said);
    given(leads, 'lead.snooze-asked', facts(known)).when({ lead }).follows([], said);
    given(leads, 'lead.later-asked', facts(known)).when({ lead }).follows([], said);
    given(leads, 'lead.given-back', { ...facts(known), more: PLACED })
      .when({ lead })
      .follows([], said);
  });
});
