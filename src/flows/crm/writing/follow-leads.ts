import { isVendorSource } from '../../../domain/crm/mapping/map-record.ts';
import { chooseWriting } from '../../../domain/crm/writing/write-defaults.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { findRecord } from './record-facts.ts';

/** What is said of a lead may change what its CRM is told: how, is seen when it leaves. */
export async function followLeads(reads: Reads, changes: Change[], now: Instant): Promise<Change[]> {
  const leads = new Map<string, string>();
  for (const change of changes) {
    if (change.kind === 'card.changed' && change.subject.kind === 'lead')
      leads.set(change.subject.lead, change.organisation);
    if (change.kind === 'verdict.explained') leads.set(change.lead, change.organisation);
  }
  const followed = await Promise.all(
    [...leads].map(([lead, organisation]) => followLead(reads, organisation, lead, now)),
  );
  return followed.flat();
}

async function followLead(reads: Reads, id: string, leadId: string, at: Instant): Promise<Change[]> {
  const organisation = await reads.organisation(id);
  const sources = (organisation?.sources ?? []).filter(isVendorSource);
  if (sources.length === 0) return [];
  const [lead, records] = await Promise.all([reads.lead(id, leadId), reads.recordsOf(id, leadId)]);
  if (lead === undefined) return [];
  return sources.flatMap((source): Change[] => {
    const record = findRecord(source, lead, records);
    if (record === undefined || chooseWriting(source, record) === undefined) return [];
    const target = { kind: 'record', organisation: id, vendor: source.kind, source: source.id, lead: leadId } as const;
    return [{ kind: 'record.changed', organisation: id, target, subject: { kind: 'record', lead: leadId }, at }];
  });
}
