import { isLeadRecord, isVendorSource, type VendorSource } from '../../../domain/crm/mapping/map-record.ts';
import { chooseWriting } from '../../../domain/crm/writing/write-defaults.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { findRecord } from './record-facts.ts';
import { listSaidLeads, type SaidLead } from './said-of-leads.ts';

/** What is said of a lead may change what its CRM is told: how, is seen when it leaves. */
export async function followLeads(reads: Reads, changes: Change[], now: Instant): Promise<Change[]> {
  const followed = await Promise.all(listSaidLeads(changes).map((said) => followLead(reads, said, now)));
  return followed.flat();
}

async function followLead(reads: Reads, said: SaidLead, at: Instant): Promise<Change[]> {
  const { organisation: id, lead: leadId, linked } = said;
  const sources = ((await reads.organisation(id))?.sources ?? []).filter(isVendorSource);
  if (sources.length === 0) return [];
  const [lead, records] = await Promise.all([reads.lead(id, leadId), reads.recordsOf(id, leadId)]);
  if (lead === undefined) return [];
  if (linked !== undefined && !(await hasSomethingSaid(reads, lead))) return [];
  return sources.flatMap((source) =>
    mayBeWritten(source, { lead, records, ...(linked && { linked }) }) ? [tellRecord(id, source, leadId, at)] : [],
  );
}

type Linked = NonNullable<SaidLead['linked']>;
type Known = { lead: Lead; records: Awaited<ReturnType<Reads['recordsOf']>>; linked?: Linked };

/** Of what is linked only now, to the source that linked it. */
function mayBeWritten(source: VendorSource, { lead, records, linked }: Known): boolean {
  if (linked !== undefined)
    return (
      source.id === linked.source &&
      isLeadRecord(source, linked.record) &&
      chooseWriting(source, linked.record) !== undefined
    );
  const record = findRecord(source, lead, records);
  return record !== undefined && chooseWriting(source, record) !== undefined;
}

async function hasSomethingSaid(
  reads: Reads,
  { id, organisation, contactedAt, outcome, facts }: Lead,
): Promise<boolean> {
  if (contactedAt !== undefined || outcome !== undefined || (facts.completed ?? []).length > 0) return true;
  return (await reads.verdictsOn(organisation, id)).length > 0;
}

/** A lead’s record is told how things are when that leaves. */
export function tellRecord(organisation: string, { id, kind }: VendorSource, lead: string, at: Instant): Change {
  const target = { kind: 'record', organisation, vendor: kind, source: id, lead } as const;
  return { kind: 'record.changed', organisation, target, subject: { kind: 'record', lead }, at };
}
