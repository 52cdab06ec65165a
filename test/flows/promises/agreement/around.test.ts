import { describe, expect, test } from 'vitest';
import { flattenText } from '../../../../src/cards/card.ts';
import { writePlainText } from '../../../../src/cards/plain.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import { AGREEMENT_WHAT_MAX, type Agreement } from '../../../../src/domain/promises/agreement/agreement.ts';
import { DAY_MS, HOUR_MS } from '../../../../src/domain/time.ts';
import { drawAgreementDue, drawAgreementNoted } from '../../../../src/flows/promises/agreement/draws.ts';
import { exportAgreements } from '../../../../src/flows/promises/agreement/personal.ts';
import { remindOwners } from '../../../../src/flows/promises/agreement/rules.ts';
import { showPromises } from '../../../../src/flows/promises/home.ts';
import { forgetPromises } from '../../../../src/flows/promises/retention.ts';
import { countBegun, makeReceivers } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { NOW } from '../../specification.ts';
import { organisation, ruben, sanne } from '../pair/builders.ts';
import { daan, makeAgreement } from './builders.ts';

const everybody = [sanne, daan, ruben];
const readsOf = (agreements: Agreement[], state: 'on' | 'off' = 'on') =>
  makeReads({
    roomSwitches: async () => [{ room: 'promises', state, at: 0 }],
    openAgreements: async () => agreements,
    agreementsToRemind: async () => agreements,
    agreement: async (_organisation, id) => agreements.find((each) => each.id === id),
    pairVersions: async () => [],
    goals: async () => [],
    personById: async (_organisation, id) => everybody.find((each) => each.id === id),
    people: async () => everybody,
    messageDays: async () => [],
    absences: async () => [],
  });

test('on somebody’s page stands what they took on, once its day is near or over', async () => {
  const show = async (person: Person, agreement: Agreement) => {
    const { next } = await showPromises(readsOf([agreement]), { person, organisation, now: NOW + DAY_MS });
    return next.map(({ text, button }) => [flattenText(text), button.tap.kind]);
  };
  expect(await show(sanne, makeAgreement())).toEqual([['“Update the price list”: by Fri 6 Mar', 'agreement.done']]);
  expect(await show(sanne, makeAgreement({ lastDay: '2026-03-02' }))).toEqual([
    ['“Update the price list”: was due on Mon 2 Mar', 'agreement.done'],
  ]);
  expect(await show(sanne, makeAgreement({ lastDay: '2026-03-09' }))).toEqual([]);
  expect(await show(ruben, makeAgreement())).toEqual([]);
  const what = `${'g'.repeat(AGREEMENT_WHAT_MAX - 1)}z`;
  expect(await show(sanne, makeAgreement({ what }))).toEqual([[`“${what}”: by Fri 6 Mar`, 'agreement.done']]);
});

describe('its owners are reminded', () => {
  const due = (agreements: Agreement[], people = [sanne, daan]) => {
    return { agreements, receivers: makeReceivers(people) };
  };

  test('once, each by a message that is over with its last day', () => {
    const direct = { kind: 'direct.queued' as const };
    expect(remindOwners.decide(due([makeAgreement()]), organisation, NOW)).toMatchObject([
      { kind: 'agreement.reminded', organisation: 'acme', agreement: 'agreement-000001', at: NOW },
      countBegun('sanne'),
      { ...direct, subject: { kind: 'agreement-due', agreement: 'agreement-000001', person: 'sanne' } },
      countBegun('daan'),
      { ...direct, subject: { kind: 'agreement-due', person: 'daan' } },
    ]);
    const evening = { agreements: [makeAgreement()], receivers: makeReceivers([sanne], { now: NOW + 12 * HOUR_MS }) };
    expect(remindOwners.decide(evening, organisation, NOW + 12 * HOUR_MS)[1]).toMatchObject({
      kind: 'message.waits',
      until: Date.UTC(2026, 2, 6, 23),
    });
    expect(remindOwners.decide(due([makeAgreement()], []), organisation, NOW)).toHaveLength(1);
    expect(remindOwners.decide(undefined, organisation, NOW)).toEqual([]);
  });

  test('in working hours, while the room is on', async () => {
    const read = (state: 'on' | 'off', now = NOW) =>
      remindOwners.read(readsOf([makeAgreement()], state), organisation, now);
    expect((await read('on'))?.receivers.byId.size).toBe(2);
    expect(await read('off')).toBeUndefined();
    expect(await read('on', NOW + 12 * HOUR_MS)).toBeUndefined();
    expect(await remindOwners.read(readsOf([]), organisation, NOW)).toBeUndefined();
  });
});

test('a message is there as long as it is open, and theirs', async () => {
  const target = { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U' } as const;
  const audience = { organisation, locale: 'en' as const, target, now: NOW };
  const read = async (kind: 'agreement-noted' | 'agreement-due', agreement: Agreement, person = 'sanne') => {
    const of = { agreement: agreement.id, person };
    const reads = readsOf([agreement]);
    const card =
      kind === 'agreement-due'
        ? await drawAgreementDue(reads, { kind, ...of }, audience)
        : await drawAgreementNoted(reads, { kind, ...of }, audience);
    return card && writePlainText(card);
  };
  expect(await read('agreement-noted', makeAgreement())).toContain(
    'An agreement for you, noted by ruben: “Update the price list”, by Fri 6 Mar.',
  );
  expect(await read('agreement-noted', makeAgreement({ by: 'erased-1' }))).toContain('noted by someone who left');
  expect(await read('agreement-due', makeAgreement())).toContain('Reminder: “Update the price list”, by Fri 6 Mar.');
  expect(await read('agreement-due', makeAgreement({ state: 'done' }))).toBeUndefined();
  expect(await read('agreement-due', makeAgreement(), 'ruben')).toBeUndefined();
  expect(await read('agreement-noted', makeAgreement({ state: 'dropped' }))).toBeUndefined();
});

test('somebody is given what they noted, took on and settled, and nobody else’s part', () => {
  const settled = makeAgreement({ state: 'dropped', why: 'No budget', settledBy: 'daan', settledAt: NOW });
  const give = (person: Person) => exportAgreements.write([settled], { person, organisation, now: NOW });
  expect(give(ruben)).toEqual([expect.stringContaining('agreement noted: “Update the price list”, by 6 March 2026.')]);
  expect(give(sanne)).toEqual([expect.stringContaining('agreement that is yours')]);
  expect(give(daan)).toEqual([
    expect.stringContaining('agreement that is yours'),
    expect.stringContaining('agreement dropped: “Update the price list”, because: No budget'),
  ]);
});

test('what is over is forgotten once a day', () => {
  expect(forgetPromises.decide({ isSweptToday: true }, organisation, NOW)).toEqual([]);
  const before = NOW - 400 * DAY_MS;
  expect(forgetPromises.decide({ isSweptToday: false }, organisation, NOW)).toEqual([
    { kind: 'pairs.forgotten', organisation: 'acme', before },
    { kind: 'agreements.forgotten', organisation: 'acme', before },
    { kind: 'introductions.forgotten', organisation: 'acme', before },
    { kind: 'goals.forgotten', organisation: 'acme', before: '2025-01-27' },
  ]);
});
