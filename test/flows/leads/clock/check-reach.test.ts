import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../../../src/domain/organisation.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { checkReach } from '../../../../src/flows/leads/clock/check-reach.ts';
import { makeLead, makeOrganisation } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { NOW } from '../../specification.ts';
import { agreedOn, CARD_PLACE, ruben, sanne } from './builders.ts';

const WEEK = '2026-03-02';
const organisation = makeOrganisation(agreedOn);
const helen: Person = { ...ruben, id: 'helen', team: 'marketing', identities: ruben.identities };
const late = (id: string) => makeLead({ id, dueAt: NOW - 1 });

const STANDING = [
  { kind: 'lead', lead: 'placed' },
  { kind: 'lead-waiting', lead: 'told' },
].map((subject) => JSON.stringify(subject));

/** Who is told of how many: of these leads only `placed` has a card in a channel, which was told that `told` waits. */
async function check(people: Person[], more: { was?: string; of?: Organisation } = {}): Promise<string[]> {
  const { was, of = organisation } = more;
  const reads = makeReads({
    reachLookedOn: async () => was,
    people: async () => people,
    absences: async () => [],
    messageDays: async () => [],
    overdueLeads: async () => [
      ...[late('placed'), late('told'), late('nowhere')],
      makeLead({ id: 'early', dueAt: NOW + DAY_MS }),
    ],
    placesOf: async (_organisation, subject) => (STANDING.includes(JSON.stringify(subject)) ? [CARD_PLACE] : []),
  });
  const changes = await checkReach.prepare(reads, of, NOW);
  return changes.flatMap((change) => {
    if (change.kind === 'reach.looked') return [`looked in ${change.week}`];
    if (change.kind !== 'direct.queued' && change.kind !== 'post.queued') return [];
    const { subject, target } = change;
    return 'leads' in subject ? [`${target.id}: ${subject.kind} ${subject.leads.join(' ')}`] : [];
  });
}

describe('once a week', () => {
  test('sales’ managers read of leads that nobody has and of which no channel reads', async () => {
    expect(await check([sanne, ruben, helen])).toEqual([`looked in ${WEEK}`, 'U-ruben: leads-unreached nowhere']);
  });

  test('their channel reads of all that wait where no manager of sales can be written to', async () => {
    expect(await check([sanne, helen])).toEqual([`looked in ${WEEK}`, 'C-sales: leads-unattended nowhere placed told']);
  });

  test('marketing’s managers do where there is no channel of sales either', async () => {
    const of = { ...organisation, channels: [] };
    expect(await check([sanne, helen], { of })).toEqual([
      `looked in ${WEEK}`,
      'U-ruben: leads-unreached nowhere placed told',
    ]);
  });

  test('and not again in the same week', async () => {
    expect(await check([sanne], { was: WEEK })).toEqual([]);
    expect(await check([sanne], { was: '2026-02-23' })).not.toEqual([]);
  });
});
