import { isLeadRecord, type VendorSource } from '../domain/crm/mapping/map-record.ts';
import type { RecordPointer } from '../domain/crm/record.ts';
import type { RecordMerge } from '../domain/crm/record-event.ts';
import type { RecordLink } from '../domain/crm/said.ts';
import type { Change } from '../store/change.ts';
import { type Ending, NOTHING_FOLLOWS } from './ending.ts';
import type { InboxParts } from './parts.ts';
import { makeLink } from './tell-lead.ts';

/** Whose item it is. */
type Of = { organisation: string; source: VendorSource; key: string };

/** Somebody asked the CRM to forget a person: what is personal in their lead goes here, too. */
export async function forgetRecord(of: Of, record: RecordPointer, parts: InboxParts): Promise<Ending> {
  const link = isLeadRecord(of.source, record) ? await findOwnLink(of, record, parts) : undefined;
  if (link === undefined) return NOTHING_FOLLOWS;
  const { organisation, key } = of;
  const reply = await parts.handle({
    ...{ kind: 'lead.erasure-received', key: `${key}/erased`, organisation, externalId: link.externalId },
  });
  return reply.kind === 'declined' ? { kind: 'postponed', reason: reply.why } : NOTHING_FOLLOWS;
}

/** What is left of several records is the lead that the winner was, or else one of the others: no second one comes of it. */
export async function followMerge(of: Of, { into, from }: RecordMerge, parts: InboxParts): Promise<Ending> {
  if ((await findOwnLink(of, into, parts)) !== undefined) return NOTHING_FOLLOWS;
  for (const each of from) {
    const link = await findOwnLink(of, each, parts);
    if (link === undefined) continue;
    const { lead, externalId } = link;
    const { organisation, source } = of;
    const linked: Change = {
      ...{ kind: 'record.linked', organisation, source: source.id, record: into, lead, externalId, at: parts.now() },
    };
    return { kind: 'worked', changes: [linked] };
  }
  return NOTHING_FOLLOWS;
}

/** As it is kept, or since its lead was sent by the same id through another door. */
async function findOwnLink(
  { organisation, source }: Of,
  record: RecordPointer,
  { reads }: InboxParts,
): Promise<RecordLink | undefined> {
  const known = await reads.recordLink(organisation, source.id, record);
  if (known !== undefined || !isLeadRecord(source, record)) return known;
  const link = makeLink(organisation, source, record);
  return (await reads.lead(organisation, link.lead)) && link;
}
