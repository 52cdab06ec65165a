import { INBOX } from '../domain/crm/inbox.ts';
import type { MappedRecord } from '../domain/crm/mapping/map-record.ts';
import type { RecordPointer } from '../domain/crm/record.ts';
import { hashSaid, isNewer, type RecordLink, type Said } from '../domain/crm/said.ts';
import { type CrmSource, deriveExternalId } from '../domain/crm/source.ts';
import { deriveLeadId } from '../domain/leads/lead.ts';
import type { Instant } from '../domain/time.ts';
import { buildIntakeEvent } from '../handlers/intake/build-event.ts';
import { readIntake } from '../handlers/intake/read-intake.ts';
import type { Change } from '../store/change.ts';
import { type Ending, NOTHING_FOLLOWS } from './ending.ts';
import type { InboxParts } from './parts.ts';

/** What a record of a source says at a moment. `isWhole`: nothing more can be learnt of it by asking. */
export type ToldRecord = {
  organisation: string;
  source: CrmSource;
  /** The item’s, by which what follows is known again. */
  key: string;
  record: RecordPointer;
  belongs: RecordPointer[];
  mapped: MappedRecord;
  at: Instant;
  isWhole: boolean;
};

/** The lead of a record: by what is kept of records, or since it was sent by the same id through another door. */
export async function findRecordLink(
  { organisation, source, record, belongs, mapped }: Omit<ToldRecord, 'at' | 'isWhole' | 'key'>,
  { reads }: InboxParts,
): Promise<RecordLink | undefined> {
  const own = await reads.recordLink(organisation, source.id, record);
  if (own !== undefined) return own;
  if (mapped.lead !== undefined || source.kind === 'webhooks') {
    const link = makeLink(organisation, source, record);
    return (await reads.lead(organisation, link.lead)) && link;
  }
  for (const other of belongs) {
    const link = await reads.recordLink(organisation, source.id, other);
    if (link !== undefined) return { lead: link.lead, externalId: link.externalId };
  }
  return undefined;
}

/** What a record’s lead is, or would be. */
export function makeLink(organisation: string, source: CrmSource, { id }: RecordPointer): RecordLink {
  const externalId = deriveExternalId(source, id);
  return { lead: deriveLeadId(organisation, externalId), externalId };
}

/** Tells the flows what is new in it, facts before outcome, and remembers what was told. */
export async function tellLead(told: ToldRecord, parts: InboxParts): Promise<Ending> {
  const { organisation, source, record, mapped } = told;
  const known = await findRecordLink(told, parts);
  const link = known ?? (mapped.isHandedOver ? makeLink(organisation, source, record) : undefined);
  if (link === undefined) return awaitLead(told);
  const facts = await tellFacts(told, link, parts);
  if ('ending' in facts && (known === undefined || mapped.outcome === undefined)) return facts.ending;
  const outcome = await tellOutcome(told, link, parts);
  if ('ending' in outcome) return outcome.ending;
  const heard: Change = {
    kind: 'record.heard',
    organisation,
    source: source.id,
    record,
    ...('said' in facts && { facts: facts.said }),
    ...('said' in outcome && { outcome: outcome.said }),
  };
  return { kind: 'worked', changes: [...(await linkRecords(told, link, parts)), heard] };
}

/** What is handed over later, or is no lead yet, may come in any order. */
function awaitLead({ source, record, belongs, mapped, isWhole }: ToldRecord): Ending {
  const isLead = mapped.lead !== undefined && isWhole;
  if (mapped.outcome === undefined && !isLead) return NOTHING_FOLLOWS;
  const isOwn = source.kind === 'webhooks';
  return {
    kind: 'awaits',
    records: [record, ...belongs],
    reason: isOwn ? INBOX.leadUnknown : INBOX.notHandedOver,
    // Of most records of a CRM no lead comes of: that is nobody's failure.
    whenOver: isOwn ? 'failed' : 'worked',
  };
}

type ToldPart = { said: Said } | { ending: Ending } | Record<never, never>;

async function tellFacts(told: ToldRecord, link: RecordLink, { handle }: InboxParts): Promise<ToldPart> {
  const { mapped, at, key, organisation, isWhole } = told;
  if (mapped.lead === undefined || !isWhole) return {};
  const timestamp = new Date(at).toISOString();
  const read = readIntake({ type: 'lead.qualified', timestamp, data: { ...mapped.lead, id: link.externalId } });
  if ('fault' in read) return { ending: { kind: 'failed', reason: sayFault(read.fault) } };
  const said = hashSaid(at, { ...read.data.data, id: '' });
  if (!isNewer(said, link.facts)) return {};
  const reply = await handle(buildIntakeEvent(read.data, { key: `${key}/facts`, organisation }));
  return reply.kind === 'declined' ? { ending: { kind: 'postponed', reason: reply.why } } : { said };
}

async function tellOutcome(told: ToldRecord, link: RecordLink, { handle }: InboxParts): Promise<ToldPart> {
  const { mapped, at, key, organisation, source, record } = told;
  if (mapped.outcome === undefined) return {};
  const timestamp = new Date(at).toISOString();
  const read = readIntake({ type: 'lead.outcome', timestamp, data: { ...mapped.outcome, id: link.externalId } });
  if ('fault' in read) return { ending: { kind: 'failed', reason: sayFault(read.fault) } };
  const said = hashSaid(at, { ...read.data.data, id: '' });
  if (!isNewer(said, link.outcome)) return {};
  const event = buildIntakeEvent(read.data, { key: `${key}/outcome`, organisation });
  const isStanding = source.kind !== 'webhooks';
  const reply = await handle(event.kind === 'lead.outcome-received' ? { ...event, isStanding } : event);
  if (reply.kind !== 'declined') return { said };
  if (reply.because === undefined) return { ending: { kind: 'postponed', reason: reply.why } };
  if (reply.because === 'unknown')
    return { ending: { kind: 'awaits', records: [record], reason: INBOX.leadUnknown, whenOver: 'failed' } };
  // What sales said here stands; a record that is not of one mind with them has nothing to do about it.
  return isStanding ? { said } : { ending: { kind: 'failed', reason: reply.why } };
}

/** Where it is in our own words; `data` is what the mapping makes. */
function sayFault({ field, message }: { field: string; message: string }): string {
  return `${field.replace(/^data\./, '')}: ${message}`;
}

/** Its record is its lead’s from now on, and so are those that belong to a lead’s own record. */
async function linkRecords(
  { organisation, source, record, belongs, mapped }: ToldRecord,
  { lead, externalId }: RecordLink,
  { reads, now }: InboxParts,
): Promise<Change[]> {
  const at = now();
  const changes: Change[] = [];
  for (const each of [record, ...(mapped.lead === undefined ? [] : belongs)]) {
    const known = await reads.recordLink(organisation, source.id, each);
    if (known?.lead !== lead)
      changes.push({ kind: 'record.linked', organisation, source: source.id, record: each, lead, externalId, at });
  }
  return changes;
}
