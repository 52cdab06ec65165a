import { describe, expect, test } from 'vitest';
import type { Round } from '../../../../src/domain/checkins/checkin.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { isOpeningDue, type OpeningFacts } from '../../../../src/flows/checkins/lib/round-opening.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { openRounds } from '../../../../src/flows/checkins/rules.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeOrganisation, makePerson, makeReceivers } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { given, NOW, readReply } from '../../specification.ts';
import { beginPrivate, commandIn, helen, MANAGERS, MONTH, makePrivate, makeRound, ruben } from '../builders.ts';

const [sanne, bram] = ['sanne', 'bram'].map((id) => makePerson({ id }));
const [lotte, daan] = ['lotte', 'daan'].map((id) => makePerson({ id, team: 'marketing' }));
const members = [sanne, bram, lotte, daan].flatMap((person) => person ?? []);
const withK = (k: number) => makeOrganisation({ checkin: { days: 7, k } });
const facts = (more: Partial<OpeningFacts> = {}): OpeningFacts => ({
  organisation: withK(3),
  people: [helen, ruben, ...members],
  absences: [],
  talked: new Set(['bram']),
  promised: undefined,
  receivers: makeReceivers(more.people ?? [helen, ruben, ...members]),
  ...more,
});

const invitation = { team: 'sales', interviewer: 'helen', hasAnswered: false, hasTalked: false, reminders: 0 } as const;
const marketer = { ...invitation, team: 'marketing', interviewer: 'ruben' } as const;
/** Everybody talks with the manager of the other team, longer who does so for the first time. */
const roundOpened: Change = {
  kind: 'round.opened',
  round: {
    organisation: 'acme',
    month: MONTH,
    state: 'open',
    k: 3,
    opensAt: NOW,
    closesAt: Date.UTC(2026, 2, 10, 16, 30),
    away: 0,
    morning: { day: '2026-03-03', band: 'none' },
    version: 1,
    touches: 0,
  },
  invitations: [
    { ...invitation, person: 'sanne', minutes: 90, talkAt: Date.UTC(2026, 2, 4, 13) },
    { ...invitation, person: 'bram', minutes: 60, talkAt: Date.UTC(2026, 2, 5, 9) },
    { ...marketer, person: 'lotte', minutes: 90, talkAt: Date.UTC(2026, 2, 4, 13) },
    { ...marketer, person: 'daan', minutes: 90, talkAt: Date.UTC(2026, 2, 5, 9) },
  ],
  managers: MANAGERS,
};
const invite = (person: string) => beginPrivate('post.queued', person, { kind: 'invitation', month: MONTH, person });
const talksOf = (person: string) => ['post.queued', person, { kind: 'talks', month: MONTH, person }] as const;
/** Helen opens it, so hers are an answer. */
const talks = [...beginPrivate(...talksOf('ruben')), makePrivate(...talksOf('helen'))];
const opened = [roundOpened, ...['sanne', 'bram', 'lotte', 'daan'].flatMap(invite), ...talks];
const openedByItself = [
  ...opened.slice(0, -3),
  ...['helen', 'ruben'].flatMap((each) => beginPrivate(...talksOf(each))),
];

/** What must be set up before a round can open, and how the manager who opens it hears so. */
const { channels, ...organisation } = withK(3);
const MISSING: [what: string, facts: OpeningFacts, words: RegExp][] = [
  ['a team has no manager', facts({ people: [ruben, ...members] }), /Marketing has no manager/],
  [
    'no channel is shared by both teams',
    facts({ organisation: { ...organisation, channels: channels.filter(({ purpose }) => purpose !== 'shared') } }),
    /no shared channel for the summary yet/,
  ],
  [
    'fewer would be asked than k',
    facts({ organisation: withK(5) }),
    /4 people would be invited.* until 5 have answered/,
  ],
  ['fewer would be asked than were promised before', facts({ promised: 6 }), /until 6 have answered/],
  [
    'somebody is away and too few are left',
    facts({ organisation: withK(4), absences: [{ person: 'sanne', from: '2026-03-01', to: '2026-03-20' }] }),
    /3 people would be invited/,
  ],
];

describe('a manager asks to open the check-in', () => {
  const asking = (more = facts()) => given(checkins, 'checkin.start-asked', { ...commandIn('none'), more });

  test('they first see who would be asked, by whom they are interviewed and until when', () => {
    const decision = asking().when({});
    decision.follows([], 'Open the check-in for March?');
    const words = readReply(decision.reply);
    expect(words).toContain('Open until: Tue 10 Mar');
    expect(words).toContain('Invited: 4 people');
    expect(words).toContain('Helen Visser talks with: Sanne de Boer and bram');
    expect(words).toContain('Ruben Smit talks with: lotte and daan');
  });

  test('of a large team they see so many by name, and how many more there are', () => {
    const crowd = Array.from({ length: 42 }, (_none, place) =>
      makePerson({ id: `rep-${place}`, name: `Rep ${place}` }),
    );
    const people = [helen, ruben, ...crowd];
    const words = readReply(asking(facts({ people, receivers: makeReceivers(people) })).when({}).reply);
    expect(words).toMatch(/Helen Visser talks with: Rep 0, Rep 1, .*, Rep 39 and 2 more/);
  });

  test.each(MISSING)('when %s, they hear what to set up', (_what, more, words) => {
    asking(more).when({}).follows([], words);
  });
});

describe('a manager confirms to open the check-in', () => {
  const confirming = (more = facts()) => given(checkins, 'checkin.start-confirmed', { ...commandIn('none'), more });

  test('the round opens: everybody asked gets an invitation, everybody who interviews the list of their talks', () => {
    confirming()
      .when({ month: MONTH })
      .follows(opened, /check-in for March is open until Tue 10 Mar.*4 people get a message/);
  });

  test('a month later than it was shown: this month’s opens, not the one on the button', () => {
    confirming().when({ month: '2026-02' }).follows(opened, 'check-in for March is open');
  });

  test('somebody who is in no workspace is asked all the same, without a message', () => {
    const people = [helen, ruben, ...members.map((each) => (each.id === 'bram' ? { ...each, identities: [] } : each))];
    const withoutBram = [roundOpened, ...['sanne', 'lotte', 'daan'].flatMap(invite), ...talks];
    confirming(facts({ people })).when({ month: MONTH }).follows(withoutBram, '4 people get a message');
  });

  test.each(MISSING)('when %s, nothing opens and they hear what to set up', (_what, more, words) => {
    confirming(more).when({ month: MONTH }).follows([], words);
  });
});

describe('a round opens by itself', () => {
  test('when its day has come, as if a manager had opened it', () => {
    expect(openRounds.decide(facts(), withK(3), NOW)).toEqual(openedByItself);
  });

  test('but not on any other day', () => {
    expect(openRounds.decide(undefined, withK(3), NOW)).toEqual([]);
  });

  test.each(MISSING)('but not when %s', (_what, more) => {
    expect(openRounds.decide(more, more.organisation, NOW)).toEqual([]);
  });

  /** On the third of each month; NOW is the third, an hour after work began. */
  const monthly = makeOrganisation({ checkin: { day: 3, days: 7 } });
  const WORK_BEGINS = Date.UTC(2026, 2, 3, 8);
  test.each<[what: string, is: boolean, now: number, rounds: Round[]]>([
    ['on its day, when work begins', true, WORK_BEGINS, []],
    ['not before work begins', false, WORK_BEGINS - 1, []],
    ['still within five days, after the bot was down', true, WORK_BEGINS + 5 * DAY_MS - 1, []],
    ['not when five days are over', false, WORK_BEGINS + 5 * DAY_MS, []],
    ['although last month’s was published', true, NOW, [makeRound({ month: '2026-02', state: 'published' })]],
    ['not beside one of last month that is still open', false, NOW, [makeRound({ month: '2026-02' })]],
    ['not twice in a month, even when the first was cancelled', false, NOW, [makeRound({ state: 'cancelled' })]],
  ])('%s', (_when, is, now, rounds) => {
    expect(isOpeningDue(monthly, rounds, now)).toBe(is);
  });

  test('never where the set-up names no day', () => {
    expect(isOpeningDue(withK(3), [], NOW)).toBe(false);
    expect(isOpeningDue(makeOrganisation(), [], NOW)).toBe(false);
  });

  test('and only then is it read who would be asked', async () => {
    const rounds = async () => [makeRound()];
    expect(await openRounds.read(makeReads({ rounds }), monthly, NOW)).toBeUndefined();
  });
});
