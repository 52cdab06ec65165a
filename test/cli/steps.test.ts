import { expect, test } from 'vitest';
import { examineSteps } from '../../src/cli/doctor/steps.ts';
import type { Lead } from '../../src/domain/leads/lead.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Store } from '../../src/store/store.ts';
import { makeLead, makeOrganisation, makePerson } from '../flows/people.ts';
import { makeReads } from '../flows/reads.ts';
import { NOW } from '../flows/specification.ts';

const late = (id: string, more: Partial<Lead> = {}) =>
  makeLead({ id, dueAt: NOW - 1, facts: { externalId: id, company: `${id} BV`, contact: {} }, ...more });
const ruben = makePerson({ id: 'ruben', role: 'manager' });

/** What `doctor` says of these leads; only of those of `placed` a channel reads. */
async function examine(leads: Lead[], people: Person[], placed: string[] = []): Promise<string[]> {
  const target = { kind: 'channel', platform: 'slack', workspace: 'T1', id: 'C-sales' } as const;
  const reads = makeReads({
    overdueLeads: async () => leads,
    placesOf: async (_organisation, subject) =>
      'lead' in subject && placed.includes(subject.lead) ? [{ target, isThere: true }] : [],
  });
  const found = await examineSteps({ reads } as Store, makeOrganisation(), people, NOW);
  return found.map(({ text }) => text);
}

test('leads that wait while no manager of sales can be written to are named, ten at most', async () => {
  const many = Array.from({ length: 12 }, (_none, n) => late(`L${n}`, { owner: 'sanne' }));
  expect(await examine(many, [makePerson(), { ...ruben, identities: [] }])).toEqual([
    expect.stringMatching(/^Leads that wait and reach nobody: L0 BV, .*L9 BV and 2 more: no manager of sales/),
  ]);
  expect(await examine(many, [makePerson(), ruben])).toEqual([]);
});

test('so are those that nobody has, or nobody who can be written to, and of which no channel reads', async () => {
  const leads = [late('Free'), late('Left', { owner: 'gone' }), late('Posted'), late('Early', { dueAt: NOW + 1 })];
  expect(await examine(leads, [ruben], ['Posted'])).toEqual([
    expect.stringMatching(/nobody: Free BV, Left BV: nobody has them/),
  ]);
});
