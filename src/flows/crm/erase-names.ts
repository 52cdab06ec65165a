import { isVendorSource, type VendorSource } from '../../domain/crm/mapping/map-record.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Change } from '../../store/change.ts';
import type { Reads } from '../../store/store.ts';
import { defineRule } from '../room.ts';
import { tellRecord } from './writing/follow-leads.ts';
import { findRecord } from './writing/record-facts.ts';

type Named = { source: VendorSource; lead: string }[];

/** Where a CRM names whoever judged a lead, it is told anew once they are erased. */
export const eraseNames = defineRule<Person, Named>({
  read: async (reads, { organisation: id, id: person }) => {
    const sources = ((await reads.organisation(id))?.sources ?? []).filter(isVendorSource).filter(namesReps);
    const judged = sources.length === 0 ? [] : await reads.judgementsBy(id, person);
    return (await Promise.all(judged.map(({ lead }) => findRecords(reads, id, lead, sources)))).flat();
  },
  decide: (named, { organisation }, now): Change[] =>
    named.map(({ source, lead }) => tellRecord(organisation, source, lead, now)),
});

function namesReps({ write }: VendorSource): boolean {
  return write !== undefined && write !== false && write.namesReps === true;
}

async function findRecords(reads: Reads, id: string, leadId: string, sources: VendorSource[]): Promise<Named> {
  const [lead, records] = await Promise.all([reads.lead(id, leadId), reads.recordsOf(id, leadId)]);
  if (lead === undefined) return [];
  return sources
    .filter((source) => findRecord(source, lead, records) !== undefined)
    .map((source) => ({ source, lead: leadId }));
}
