import { expect, test } from 'vitest';
import type { OpenMessage } from '../../../../src/domain/deliveries/message-kinds.ts';
import type { Lead } from '../../../../src/domain/leads/lead.ts';
import type { SubjectOf } from '../../../../src/domain/subject.ts';
import { HOUR_MS } from '../../../../src/domain/time.ts';
import { drawLeadStep } from '../../../../src/flows/leads/clock/draws.ts';
import { makeOrganisation } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { NOW } from '../../specification.ts';
import { agreedOn, CARD_PLACE, makeDue, sanne } from './builders.ts';

const organisation = makeOrganisation(agreedOn);
const SUBJECT: SubjectOf<'lead-step'> = {
  ...{ kind: 'lead-step', lead: 'a', step: 100, person: 'sanne' },
  ...{ others: ['b'], halves: ['c'] },
};

/** What its owner reads of an overdue lead, another one, and one at its half, as these are when the message leaves. */
async function draw(
  more: Record<'a' | 'b' | 'c', Partial<Lead>> & Record<string, Partial<Lead>>,
  open?: OpenMessage,
): Promise<string | undefined> {
  const known = new Map(
    Object.entries(more).map(([id, facts]) => [id, makeDue(50, { id, owner: 'sanne', step: 100, ...facts })]),
  );
  const reads = makeReads({
    personById: async () => sanne,
    openMessage: async () => open,
    lead: async (_organisation, id) => known.get(id),
  });
  const card = await drawLeadStep(reads, SUBJECT, { organisation, locale: 'en', target: CARD_PLACE.target, now: NOW });
  return card?.summary;
}

const touched = { contactedAt: NOW };
const DRAWN: [title: string, leads: Parameters<typeof draw>[0], read: string | undefined][] = [
  ['all that still wait', { a: {}, b: {}, c: { step: 50 } }, '3 leads are waiting for you'],
  ['none that was touched', { a: touched, b: {}, c: { step: 50 } }, '2 leads are waiting for you'],
  ['none of which a later step was said', { a: {}, b: { step: 150 }, c: { step: 100 } }, 'one'],
  ['none of another owner', { a: {}, b: { owner: 'bram' }, c: { step: 50 } }, '2 leads are waiting for you'],
  [
    'none for which time was asked',
    { a: {}, b: {}, c: { snoozedUntil: NOW + HOUR_MS } },
    '2 leads are waiting for you',
  ],
  ['nothing when none is left', { a: touched, b: touched, c: touched }, undefined],
];

test.each(DRAWN)('a message about several leads names %s', async (_title, leads, read) => {
  const one = await draw({ a: {}, b: touched, c: touched });
  expect(one).toMatch(/is waiting for you: follow up before/);
  expect(await draw(leads)).toBe(read === 'one' ? one : read);
});

test('what joined it since is named with them, as long as it waits; what joined another is not', async () => {
  const leads = { a: touched, b: touched, c: touched, d: { step: 50 }, e: { step: 50, ...touched } } as const;
  const added = ['d', 'e'];
  expect(await draw(leads, { subject: SUBJECT, added })).toMatch(/is waiting for you: follow up before/);
  expect(await draw({ ...leads, a: {} }, { subject: SUBJECT, added })).toBe('2 leads are waiting for you');
  expect(await draw(leads, { subject: { ...SUBJECT, lead: 'b' }, added })).toBeUndefined();
  expect(await draw({ ...leads, d: { step: 100 } }, { subject: SUBJECT, added })).toBeUndefined();
});
