import { expect, test } from 'vitest';
import { listAgreedEvents } from '../../sandbox/samples/agreed.ts';
import { organisationOnBoth } from '../../sandbox/samples/noordlicht-teams.ts';
import { createWeekOfLeads } from '../../sandbox/samples/week-of-leads.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';

test('sales of the team that has agreed takes the whole week of leads, and little more', () => {
  const read = readOrganisationFile(organisationOnBoth);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const { organisation, people } = buildOrganisation(read.file);
  const events = listAgreedEvents(people, organisation.zone, 0);
  const weekly = events.flatMap((event) => (event.kind === 'pair.proposed' ? [Number(event.weekly)] : []));
  expect(weekly).toEqual([createWeekOfLeads(1).length]);
});
