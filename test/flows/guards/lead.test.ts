import { describe, expect, test } from 'vitest';
import { NOTHING } from '../../../src/cards/card.ts';
import type { EventKind } from '../../../src/domain/event.ts';
import type { Reaction } from '../../../src/domain/leads/emoji/reaction.ts';
import type { LeadPointer } from '../../../src/domain/leads/events.ts';
import { lead as guard } from '../../../src/flows/guards/lead.ts';
import { makeLead, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { BY, NOW, readReply } from '../specification.ts';

const person = makePerson();
const lead = makeLead();
const marketer = makePerson({ id: 'emma', team: 'marketing' });
const EMOJI: Reaction = { platform: 'slack', workspace: 'T1', channel: 'C-sales', message: '1.1', emoji: '+1' };

type Known = Parameters<typeof guard.refuse>[0];
const refuse = (known: Partial<Known>, pointer: LeadPointer = 'lead-1', kind: EventKind = 'lead.judged') =>
  guard.refuse({ person, lead, ...known }, { kind, by: BY, lead: pointer }, NOW);

describe('who may act on a lead', () => {
  test.each(['member', 'manager'] as const)('a %s of sales may, by a tap as by an emoji', (role) => {
    const rep = makePerson({ role });
    expect(refuse({ person: rep })).toBeUndefined();
    expect(refuse({ person: rep }, EMOJI)).toBeUndefined();
  });

  const REFUSED: [who: string, known: Partial<Known>, words: string][] = [
    ['somebody nobody knows', { person: undefined }, 'I do not know you yet'],
    ['somebody of marketing', { person: marketer }, 'Sales judges leads and follows them up.'],
    ['whoever acts on a lead that is gone', { lead: undefined }, 'This lead is no longer here.'],
    ['whoever acts on another organisation’s lead', { lead: makeLead({ organisation: 'other' }) }, 'no longer here'],
    [
      'somebody of marketing who acts on another organisation’s lead',
      { person: marketer, lead: makeLead({ organisation: 'other' }) },
      'no longer here',
    ],
  ];
  test.each(REFUSED)('%s may not, and reads why', (_who, known, words) => {
    const refusal = refuse(known);
    expect(refusal && readReply(refusal)).toContain(words);
  });
});

describe('an emoji', () => {
  test.each([
    ['somebody of sales', person],
    ['somebody nobody knows', undefined],
  ])('of %s on a message that is no lead card is between people: nobody answers', (_who, by) => {
    expect(refuse({ person: by, lead: undefined }, EMOJI)).toBe(NOTHING);
  });

  test('that somebody of marketing takes off again never counted: they are not told twice', () => {
    expect(refuse({ person: marketer }, EMOJI, 'lead.verdict-withdrawn')).toBe(NOTHING);
  });
});

test('a lead is found by its id, or by the message that shows it', async () => {
  const byMessage = makeLead({ id: 'lead-2' });
  const reads = makeReads({
    person: async () => person,
    lead: async (organisation, id) => (organisation === person.organisation && id === 'lead-1' ? lead : undefined),
    leadAt: async (organisation, message) =>
      organisation === person.organisation && message === EMOJI ? byMessage : undefined,
  });
  const find = (pointer: LeadPointer) => guard.read(reads, { kind: 'lead.judged', by: BY, lead: pointer }, NOW);
  expect(await find('lead-1')).toEqual({ person, lead });
  expect(await find(EMOJI)).toEqual({ person, lead: byMessage });
});

describe('an emoji under what is no lead card as far as we know', () => {
  const read = (doubted: string[], workspace = 'T1', enterprise?: string) => {
    const reads = makeReads({
      person: async () => person,
      leadAt: async () => undefined,
      isCardInDoubt: async (organisation, { platform, workspace: of, id }) =>
        organisation === person.organisation && doubted.includes(`${platform}/${of}/${id}`),
    });
    const pointer = { ...EMOJI, workspace, channel: 'C1' };
    const by = { ...BY, ...(enterprise !== undefined && { enterprise }) };
    return guard.read(reads, { kind: 'lead.judged', by, lead: pointer }, NOW);
  };

  test('is taken where no card is in doubt', async () => {
    expect(await read(['slack/T1/C2'])).toEqual({ person, lead: undefined });
  });

  test.each([
    ['in its channel', ['slack/T1/C1'], undefined],
    ['in its channel, which an enterprise has in common', ['slack/E1/C1'], 'E1'],
  ])('is not, and so told again, while a card is in doubt %s', async (_where, doubted, enterprise) => {
    await expect(read(doubted, 'T1', enterprise)).rejects.toThrow('a card may stand there');
  });

  test('is taken for the lead whose card becomes known while we look', async () => {
    const finds = [undefined, lead];
    const reads = makeReads({
      person: async () => person,
      leadAt: async () => finds.shift(),
      isCardInDoubt: async () => false,
    });
    expect(await guard.read(reads, { kind: 'lead.judged', by: BY, lead: EMOJI }, NOW)).toEqual({ person, lead });
  });
});
