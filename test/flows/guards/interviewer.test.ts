import { describe, expect, test } from 'vitest';
import { nameRound } from '../../../src/cards/checkins/round-name.ts';
import { refuse as refuseTo, strangerNotice } from '../../../src/cards/notices.ts';
import type { RoundState } from '../../../src/domain/checkins/checkin.ts';
import { ROUND_PHASES } from '../../../src/domain/checkins/checkin-command.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { interviewer, readTalks } from '../../../src/flows/guards/interviewer.ts';
import { helen, interviewHelen, MONTH, makeInvitation, makeRound, ruben, sanne } from '../checkins/builders.ts';
import { makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { BY, NOW } from '../specification.ts';

const event = { by: BY, month: MONTH };
const refuse = (known: Parameters<typeof interviewer.refuse>[0]) => interviewer.refuse(known, event, NOW);

describe('who may do something with the talks they hold', () => {
  const states = ROUND_PHASES.filter((phase): phase is RoundState => phase !== 'none');
  test.each(states)('an interviewer, in a round that is %s, unless it was cancelled', (state) => {
    const isOver = state === 'cancelled' || state === 'discarded';
    const hears = isOver ? refuseTo(nameRound(MONTH, 'en'), 'answer.over') : undefined;
    expect(refuse({ ...interviewHelen(), round: makeRound({ state }) })).toEqual(hears);
  });

  test('whoever holds no talks in the round hears so', () => {
    const none = refuseTo(nameRound(MONTH, 'en'), 'talks.not-yours');
    expect(refuse({ ...interviewHelen(), invitations: [] })).toEqual(none);
    expect(refuse({ ...interviewHelen(), round: undefined })).toEqual(none);
  });

  test('a stranger hears that they are no member', () => {
    expect(refuse({ ...interviewHelen(), person: undefined })).toEqual(strangerNotice());
  });
});

describe('what an interviewer has in a round', () => {
  const bram = makePerson({ id: 'bram', name: 'Bram Bakker' });
  const late = makeInvitation(sanne.id, { talkAt: NOW + 3 * DAY_MS });
  const early = makeInvitation('gone', { hasTalked: true, talkAt: NOW + DAY_MS });
  const together = makeInvitation(bram.id, { talkAt: NOW + 3 * DAY_MS, hasAnswered: true });
  const others = makeInvitation('lotte', { team: 'marketing', interviewer: ruben.id });
  const shared = [{ person: sanne.id, answers: { goal: 'to call sooner' } }];
  const reads = makeReads({
    person: async () => helen,
    people: async () => [sanne, bram, helen, ruben],
    rounds: async () => [makeRound()],
    invitations: async () => [late, others, early, together],
    sharedWith: async (_organisation, _month, by) => (by === helen.id ? shared : []),
  });

  test('is their own talks, by date and then by name, and what was shared with them alone', async () => {
    const known = await interviewer.read(reads, event, NOW);
    expect(known).toMatchObject({ person: helen, round: makeRound(), shared });
    expect(known.invitations).toEqual([late, early, together]);
    expect(known.partners.map(({ name, hasTalked }) => [name, hasTalked])).toEqual([
      ['someone who left', true],
      ['Bram Bakker', false],
      ['Sanne de Boer', false],
    ]);
  });

  test('never says who answered', async () => {
    const { partners } = await readTalks(reads, makeRound(), helen.id, helen.locale);
    for (const partner of partners) {
      expect(Object.keys(partner).toSorted()).toEqual(['hasTalked', 'minutes', 'name', 'person', 'talkAt']);
    }
  });

  const nothing = { invitations: [], partners: [], shared: [] };
  test('is nothing when a stranger comes, or there is no round of that month', async () => {
    const unknown = makeReads({ person: async () => undefined });
    expect(await interviewer.read(unknown, event, NOW)).toEqual({ person: undefined, round: undefined, ...nothing });
    const noRound = makeReads({ person: async () => helen, rounds: async () => [makeRound({ month: '2026-02' })] });
    expect(await interviewer.read(noRound, event, NOW)).toEqual({ person: helen, round: undefined, ...nothing });
  });
});
