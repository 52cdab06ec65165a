import { expect, test } from 'vitest';
import { listAgreedEvents } from '../../sandbox/samples/agreed.ts';
import { organisationOnBoth } from '../../sandbox/samples/noordlicht-teams.ts';
import { createWeekOfLeads } from '../../sandbox/samples/week-of-leads.ts';
import { findKind } from '../../src/domain/language/term-kinds.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import { readProposal } from '../../src/flows/language/lib/read-proposal.ts';

test('sales of the team that has agreed takes the whole week of leads, and little more', () => {
  const read = readOrganisationFile(organisationOnBoth);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const { organisation, people } = buildOrganisation(read.file);
  const events = listAgreedEvents(people, organisation, 0);
  const weekly = events.flatMap((event) => (event.kind === 'pair.proposed' ? [Number(event.weekly)] : []));
  expect(weekly).toEqual([createWeekOfLeads(1).length]);
});

test('of the team that has agreed every word is proposed as one that can be signed', () => {
  const read = readOrganisationFile(organisationOnBoth);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const { organisation, people } = buildOrganisation(read.file);
  const events = listAgreedEvents(people, organisation, 0);
  const proposed = events.filter((event) => event.kind === 'term.proposed');
  for (const event of proposed) expect(readProposal(event, { criteria: [] }, 'nl')).toHaveProperty('proposal');
  const signed = events.flatMap((event) => (event.kind === 'term.signed' ? [event.term] : []));
  expect(signed).toHaveLength(proposed.length);
  expect(findKind('export', organisation)).toMatchObject({ kind: 'message', id: signed[2] });
});
