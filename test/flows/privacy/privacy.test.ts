import { describe, expect, test } from 'vitest';
import { NO_SHARE } from '../../../src/cards/home-share.ts';
import type { RoundState } from '../../../src/domain/checkins/checkin.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { RoomSwitch } from '../../../src/domain/setup/steps/room-switch.ts';
import { member } from '../../../src/flows/guards/member.ts';
import { privacyAsked } from '../../../src/flows/privacy/privacy-asked.ts';
import { createPrivacyRoom } from '../../../src/flows/privacy/room.ts';
import { type AnyRoom, defineExporter, defineRule, doNothing, type House } from '../../../src/flows/room.ts';
import type { Change } from '../../../src/store/change.ts';
import { makeOrganisation, makePerson, NO_HOUSE } from '../people.ts';
import { listGuards } from '../permissions.ts';
import { makeReads } from '../reads.ts';
import { BY, given, NOW, readReply } from '../specification.ts';

const person = makePerson();
const organisation = makeOrganisation();
const reads = makeReads({ person: async () => person, organisation: async () => organisation });

/** A house of these rooms, each of which holds words of a person and does something about them. */
const houseOf = (...names: string[]): House => ({
  ...NO_HOUSE,
  loadRooms: async () =>
    names.map(
      (name): AnyRoom => ({
        due: [],
        home: async () => NO_SHARE,
        retention: doNothing,
        export: {
          words: defineExporter({
            as: name,
            title: name === 'one' ? 'own.answers' : 'own.leads',
            ...(name === 'one' && { part: 'answers' as const }),
            read: async () => name,
            write: (found) => [`${found}: words`],
          }),
        },
        erase: defineRule({
          read: async () => name,
          decide: (lead, { organisation }, at): Change[] => [
            { kind: 'card.changed', organisation, subject: { kind: 'lead', lead }, at },
          ],
        }),
      }),
    ),
});
const privacy = createPrivacyRoom(houseOf('one', 'other'));

test('members ask about themselves', () => {
  expect(listGuards(privacy)).toEqual({
    'privacy.asked': member,
    'privacy.export-asked': member,
    'privacy.export-read': member,
    'privacy.erase-asked': member,
    'privacy.erase-confirmed': member,
  });
});

describe('somebody asks what is kept', () => {
  type Promised = { running?: number; kept?: number };
  const K: [what: string, set: Partial<Organisation>, promised: Promised, k: number][] = [
    ['the policy’s', {}, {}, 5],
    ['the organisation’s', { checkin: { days: 7, k: 4 } }, {}, 4],
    ['what was promised, where that is more', { checkin: { days: 7, k: 4 } }, { kept: 6 }, 6],
    ['the organisation’s, where less was promised', { checkin: { days: 7, k: 4 } }, { kept: 3 }, 4],
    ['the least there is, where the organisation chose less', { checkin: { days: 7, k: 2 } }, {}, 3],
    [
      'that of the round that runs, whatever was chosen since',
      { checkin: { days: 7, k: 8 } },
      { running: 5, kept: 6 },
      5,
    ],
  ];
  test.each(K)('the number of people behind a summary is %s', (_what, set, { running, kept }, k) => {
    given(privacy, 'privacy.asked', {
      person,
      organisation: makeOrganisation(set),
      more: { running, kept, agrees: false },
    })
      .when({})
      .follows([], `at least ${k} people who could have written it (never fewer than 3`);
  });

  const DAYS: [what: string, retention: Organisation['retention'], words: string][] = [
    ['the policy says', undefined, 'lines 30 days after publication, personal data of leads 400 days'],
    [
      'the organisation chose',
      { lines: 10, leads: 90 },
      'lines 10 days after publication, personal data of leads 90 days',
    ],
  ];
  test.each(DAYS)('what is kept is kept as long as %s', (_what, retention, words) => {
    given(privacy, 'privacy.asked', {
      person,
      organisation: makeOrganisation(retention && { retention }),
      more: { running: undefined, kept: undefined, agrees: false },
    })
      .when({})
      .follows([], words);
  });

  const PROMISED: [state: RoundState | undefined, running: number | undefined][] = [
    ['open', 7],
    ['review', 7],
    ['short', 7],
    ['published', undefined],
    ['cancelled', undefined],
    ['discarded', undefined],
    ['lapsed', undefined],
    [undefined, undefined],
  ];
  test.each(PROMISED)('with a newest round that is %s, the k that runs is %s', async (state, running) => {
    const known = makeReads({
      rounds: async () => (state === undefined ? [] : [{ ...ROUND, state }]),
      promisedK: async () => 6,
      roomSwitches: async () => [],
    });
    const promised = await privacyAsked.read?.(known, { person, organisation }, { kind: 'privacy.asked', by: BY }, NOW);
    expect(promised).toEqual({ running, kept: 6, agrees: false });
  });

  test.each<[RoomSwitch['room'], RoomSwitch['state'], boolean]>([
    ['promises', 'on', true],
    ['language', 'on', true],
    ['promises', 'off', false],
  ])('where %s is %s, who reads what was agreed is said: %s', async (room, state, agrees) => {
    const known = makeReads({
      rounds: async () => [],
      promisedK: async () => undefined,
      roomSwitches: async () => [{ room, state, at: 0 }],
    });
    const more = await privacyAsked.read?.(known, { person, organisation }, { kind: 'privacy.asked', by: BY }, NOW);
    expect(more?.agrees).toBe(agrees);
    const { reply } = given(privacy, 'privacy.asked', {
      ...{ person, organisation: makeOrganisation() },
      more: { running: undefined, kept: undefined, agrees },
    }).when({});
    expect(readReply(reply).includes('both teams read who proposed, signed or took them on')).toBe(agrees);
  });
});

const ROUND = {
  organisation: 'acme',
  month: '2026-03',
  k: 7,
  opensAt: NOW,
  closesAt: NOW,
  away: 0,
  version: 1,
  touches: 0,
} as const;

describe('somebody asks for everything about themselves', () => {
  const readPage = async (page: number) => {
    const event = { kind: 'privacy.export-read', page, by: BY } as const;
    const { changes, reply } = await privacy.flows['privacy.export-read'].prepare(reads, event, NOW);
    expect(changes).toEqual([]);
    return reply;
  };

  test('first they get a form in which nothing of theirs stands', () => {
    given(privacy, 'privacy.export-asked', { person, organisation })
      .when({})
      .follows([], { form: 'privacy.export-read' });
  });

  test('its answer has what they wrote in check-ins, and the next page all else that every room holds', async () => {
    const [first, second] = [await readPage(0), await readPage(1)];
    expect(JSON.stringify(first)).toContain('one: words');
    expect(JSON.stringify(first)).not.toContain('other: words');
    expect(first).toMatchObject({ form: { submit: 'Next', tap: { kind: 'privacy.export-read', page: 1 } } });
    expect(JSON.stringify(second)).toContain('other: words');
    expect(second).not.toHaveProperty('form.submit');
  });

  test('a page that is no more is the last', async () => {
    expect(JSON.stringify(await readPage(9))).toContain('other: words');
  });
});

describe('somebody wants their data deleted', () => {
  test('they are asked once more, with what it means, and nothing is deleted yet', () => {
    const { reply } = given(privacy, 'privacy.erase-asked', { person, organisation })
      .when({})
      .follows([], 'Delete everything that is yours?');
    expect(reply).toMatchObject({
      card: { parts: [{}, { buttons: [{}, { tap: { kind: 'privacy.erase-confirmed' } }] }] },
    });
  });

  test('once they confirm, it is deleted at once, every room does its part, and they read so', async () => {
    const event = { kind: 'privacy.erase-confirmed', by: BY } as const;
    const redrawn = (lead: string) => ({
      kind: 'card.changed',
      organisation: 'acme',
      subject: { kind: 'lead', lead },
      at: NOW,
    });
    const { changes, reply } = await privacy.flows['privacy.erase-confirmed'].prepare(reads, event, NOW);
    expect(changes).toEqual([
      redrawn('one'),
      redrawn('other'),
      { kind: 'person.erased', organisation: 'acme', person: 'sanne', at: NOW },
    ]);
    expect(reply.kind).toBe('card');
    expect(readReply(reply)).toContain('Your data is deleted');
  });
});
