import { isLeadRecord, isVendorSource, type VendorSource } from '../../../domain/crm/mapping/map-record.ts';
import { VENDOR_DEFAULTS } from '../../../domain/crm/mapping/vendor-defaults.ts';
import type { RecordPointer } from '../../../domain/crm/record.ts';
import type { WrittenRecord } from '../../../domain/crm/writing/written.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { LinkedRecord, Reads, StandingVerdict } from '../../../store/store.ts';

/** What a CRM’s record of a lead is drawn from. */
export type RecordFacts = {
  organisation: Organisation;
  source: VendorSource;
  lead: Lead;
  record: RecordPointer;
  verdicts: StandingVerdict[];
  /** Of those who judged it, where each is named. */
  names: ReadonlyMap<string, string>;
  written: WrittenRecord | undefined;
};

/** The source as the set-up has it; undefined where it is none of a vendor’s, or not there any more. */
export function findSource({ sources }: Organisation, id: string): VendorSource | undefined {
  return sources?.filter(isVendorSource).find((source) => source.id === id);
}

/** The lead’s own record there: as its source linked it, or by the lead’s id, which may have come through another door. */
export function findRecord(source: VendorSource, lead: Lead, records: LinkedRecord[]): RecordPointer | undefined {
  // The newest: of records that were merged, the one that is left.
  const own = records.findLast((each) => each.source === source.id && isLeadRecord(source, each));
  if (own) return { object: own.object, id: own.id };
  const prefix = `${source.id}:`;
  const [object] = VENDOR_DEFAULTS[source.kind].leads;
  const { externalId } = lead.facts;
  return object !== undefined && externalId.startsWith(prefix)
    ? { object, id: externalId.slice(prefix.length) }
    : undefined;
}

/** Undefined when there is nothing to write to. */
export async function readRecordFacts(
  reads: Reads,
  organisationId: string,
  { source: sourceId, lead: leadId }: { source: string; lead: string },
): Promise<RecordFacts | undefined> {
  const [organisation, lead, records] = await Promise.all([
    reads.organisation(organisationId),
    reads.lead(organisationId, leadId),
    reads.recordsOf(organisationId, leadId),
  ]);
  const source = organisation && findSource(organisation, sourceId);
  const record = source && lead && findRecord(source, lead, records);
  if (organisation === undefined || source === undefined || lead === undefined || record === undefined)
    return undefined;
  const [verdicts, written] = await Promise.all([
    reads.verdictsOn(organisationId, leadId),
    reads.writtenRecord(organisationId, sourceId, leadId),
  ]);
  const isNamed = source.write !== false && source.write?.namesReps === true;
  const people = isNamed && verdicts.length > 0 ? await reads.people(organisationId) : [];
  return {
    organisation,
    source,
    lead,
    record,
    verdicts,
    names: new Map(people.map(({ id, name }) => [id, name])),
    written,
  };
}
