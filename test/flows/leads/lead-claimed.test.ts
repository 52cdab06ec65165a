import { expect, test } from 'vitest';
import type { CardPlace } from '../../../src/domain/deliveries/target.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeLead, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { BY, given, NOW, readReply } from '../specification.ts';
import { makeLeadAt, redraws } from './builders.ts';
import { CARD_PLACE } from './clock/builders.ts';

const person = makePerson();
const bram = makePerson({ id: 'bram', name: 'Bram Visser' });
const taken = makeLead({ claimedAt: NOW - HOUR_MS, owner: 'bram' });
const lead = 'lead-1';

test('a rep takes a lead nobody has: it is theirs, and the thread says so', () => {
  given(leads, 'lead.claimed', { person, lead: makeLead(), more: {} })
    .when({ lead })
    .follows([{ kind: 'lead.claimed', lead, by: 'sanne', at: NOW }, ...redraws({ kind: 'claimed', by: 'sanne' })]);
});

test('a rep takes the lead that the CRM gave them: it is theirs', () => {
  given(leads, 'lead.claimed', { person, lead: makeLead({ owner: 'sanne' }), more: { owner: person } })
    .when({ lead })
    .follows([{ kind: 'lead.claimed', by: 'sanne' }, ...redraws({ kind: 'claimed', by: 'sanne' })]);
});

test('a rep takes a lead twice: nothing changes, and they read that it is theirs', () => {
  given(leads, 'lead.claimed', { person, lead: { ...taken, owner: 'sanne' }, more: { owner: person } })
    .when({ lead })
    .follows([], 'Jansma Staalbouw is already with you.');
});

const HAD: [how: string, lead: Lead][] = [
  ['took', taken],
  ['was given by the CRM', makeLead({ owner: 'bram' })],
  ['has while it is back', makeLead({ owner: 'bram', claimedAt: NOW - HOUR_MS, contactedAt: 1, outcomeAt: 2 })],
];
test.each(HAD)('a rep takes a lead that another %s: they alone are asked whether to take it over', (_how, of) => {
  const asked = given(leads, 'lead.claimed', { person, lead: of, more: { owner: bram } }).when({ lead });
  const { reply } = asked.follows([], 'Jansma Staalbouw is with Bram Visser. Take it over?');
  expect(reply).toMatchObject({
    kind: 'notice',
    card: {
      parts: [{}, { buttons: [{ label: 'Take over from Bram', tap: { kind: 'lead.claimed', lead, from: 'bram' } }] }],
    },
  });
});

test('asked once more it is theirs, who had it reads so in the thread, and the question says what is true now', () => {
  const decided = given(leads, 'lead.claimed', { person, lead: taken, more: { owner: bram } })
    .when({ lead, from: 'bram' })
    .follows(
      [
        { kind: 'lead.claimed', lead, by: 'sanne', from: 'bram', at: NOW },
        ...redraws({ kind: 'taken-over', by: 'sanne', before: 'bram' }),
      ],
      'Jansma Staalbouw is now with you.',
    );
  expect(decided.reply.kind).toBe('card');
});

test('where who had it reads no thread of it, whoever takes it over is asked to let them know', async () => {
  const wordOf = async (places: CardPlace[]) => {
    const reads = makeReads({
      person: async () => person,
      lead: async () => taken,
      personById: async () => bram,
      placesOf: async () => places,
      givenUpOf: async () => [],
    });
    const event = { kind: 'lead.claimed', by: BY, lead, from: 'bram' } as const;
    return readReply((await leads.flows['lead.claimed'].prepare(reads, event, NOW)).reply);
  };
  expect(await wordOf([CARD_PLACE])).toContain('Bram Visser sees that in the replies');
  expect(await wordOf([])).toContain('please let them know');
});

test('a takeover from somebody who has it no more is asked anew, of whoever has it now', () => {
  given(leads, 'lead.claimed', { person, lead: taken, more: { owner: bram } })
    .when({ lead, from: 'fleur' })
    .follows([], 'is with Bram Visser. Take it over?');
});

test('of two at once the second reads privately who was first, and is not asked to take it over by the same tap', () => {
  const justNow = { ...taken, claimedAt: NOW - MINUTE_MS / 2 };
  for (const from of [undefined, 'fleur']) {
    const { reply } = given(leads, 'lead.claimed', { person, lead: justNow, more: { owner: bram } })
      .when({ lead, ...(from !== undefined && { from }) })
      .follows([], 'Jansma Staalbouw: Bram Visser got there first.');
    expect(readReply(reply)).not.toContain('?');
  }
});

test('a rep takes a lead of somebody who has left: nobody need be asked', () => {
  given(leads, 'lead.claimed', { person, lead: taken, more: {} })
    .when({ lead })
    .follows([{ kind: 'lead.claimed', by: 'sanne', from: 'bram' }, ...redraws({ kind: 'claimed', by: 'sanne' })]);
});

const HANDLED: [how: string, lead: Lead, stage: string][] = [
  ['contacted', makeLead({ contactedAt: NOW - HOUR_MS, contactedBy: 'bram' }), 'contacted by Bram'],
  ['contacted by nobody who is known', makeLead({ contactedAt: NOW - HOUR_MS }), 'contacted'],
  ['an opportunity', makeLeadAt('opportunity', { contactedAt: NOW - HOUR_MS }), 'opportunity'],
  ['won', makeLeadAt('won'), 'won'],
  ['lost', makeLeadAt('lost'), 'lost'],
  ['not ripe', makeLeadAt('nurture'), 'not ripe yet'],
  ['rejected', makeLeadAt('rejected'), 'rejected by the CRM'],
];
test.each(HANDLED)('a rep takes a lead that is %s: nothing happens but that they read so', (_how, of, stage) => {
  for (const from of [undefined, 'bram']) {
    given(leads, 'lead.claimed', { person, lead: of, more: of.contactedBy === undefined ? {} : { contactedBy: bram } })
      .when({ lead, ...(from !== undefined && { from }) })
      .follows([], `Jansma Staalbouw has already been handled: ${stage}.`);
  }
});

test('a rep takes a lead that is back and nobody has: it is theirs', () => {
  given(leads, 'lead.claimed', { person, lead: makeLead({ contactedAt: 1, outcomeAt: 2 }), more: {} })
    .when({ lead })
    .follows([{ kind: 'lead.claimed', by: 'sanne' }, ...redraws({ kind: 'claimed', by: 'sanne' })]);
});
