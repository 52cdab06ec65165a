import { ACCOUNT_PAUSE_MS, type ClaimedItem } from '../domain/crm/inbox.ts';
import { isVendorSource, type MappedRecord, mapRecord, type VendorSource } from '../domain/crm/mapping/map-record.ts';
import type { CrmRecord } from '../domain/crm/record.ts';
import type { RecordEvent } from '../domain/crm/record-event.ts';
import type { CrmSource } from '../domain/crm/source.ts';
import { dropOwnWrites, type OwnWrite } from '../domain/crm/writing/own-write.ts';
import { type Instant, MINUTE_MS } from '../domain/time.ts';
import { parseJsonBody } from '../handlers/intake/body/json-body.ts';
import { readIntake } from '../handlers/intake/read-intake.ts';
import { findItemReader } from '../handlers/intake/sources/vendors.ts';
import { followMerge, forgetRecord } from './changed-records.ts';
import { chooseFetch } from './choose-fetch.ts';
import { type Ending, NOTHING_FOLLOWS } from './ending.ts';
import type { FetchRecord } from './fetching.ts';
import type { InboxParts } from './parts.ts';
import { findRecordLink, type ToldRecord, tellLead } from './tell-lead.ts';

/** How records are asked for, until a stop cuts it. */
type Asking = { fetchRecord: FetchRecord; cut: AbortSignal };

/** Does what follows from an item: reads it, asks for what it does not say, and tells the flows. */
export async function workOnItem(item: ClaimedItem, parts: InboxParts, asking: Asking): Promise<Ending> {
  const organisation = await parts.reads.organisation(item.organisation);
  const source = organisation?.sources?.find(({ id }) => id === item.source);
  if (source === undefined) return { kind: 'failed', reason: 'its source is not in the set-up any more' };
  if (item.text === '') return { kind: 'failed', reason: 'it was sealed with another APP_SECRET' };
  if (!isVendorSource(source)) return tellBody(item, source, parts);
  const read = findItemReader(item.format)?.(item.text);
  if (read === undefined) return { kind: 'failed', reason: `nobody here reads ${item.format}` };
  if ('fault' in read) return { kind: 'failed', reason: read.fault };
  if ('nothing' in read) return NOTHING_FOLLOWS;
  if ('erased' in read) return forgetRecord({ ...nameItem(item), source }, read.erased, parts);
  if ('merged' in read) return followMerge({ ...nameItem(item), source }, read.merged, parts);
  return tellRecord(item, source, read.event, parts, asking);
}

/** The main door’s body from a door of the source’s own. */
async function tellBody(item: ClaimedItem, source: CrmSource, parts: InboxParts): Promise<Ending> {
  const read = readIntake(parseJsonBody(item.text));
  if ('fault' in read) return { kind: 'failed', reason: `${read.fault.field}: ${read.fault.message}` };
  const { type, data, timestamp } = read.data;
  const mapped =
    type === 'lead.qualified' ? { isHandedOver: true, lead: data } : { isHandedOver: false, outcome: data };
  return tellLead(
    {
      ...nameItem(item),
      source,
      record: { object: 'lead', id: data.id },
      belongs: [],
      mapped,
      at: timestamp ? chooseMoment(Date.parse(timestamp), item.receivedAt) : item.receivedAt,
      isWhole: true,
    },
    parts,
  );
}

function nameItem({ organisation, source, key }: ClaimedItem): Pick<ToldRecord, 'organisation' | 'key'> {
  return { organisation, key: `inbox/${organisation}/${source}/${key}` };
}

async function tellRecord(
  item: ClaimedItem,
  source: VendorSource,
  event: RecordEvent,
  parts: InboxParts,
  { fetchRecord, cut }: Asking,
): Promise<Ending> {
  const own = await parts.reads.ownWrites(item.organisation, source.id, event.record);
  if (isEcho(event, own, parts.now())) return NOTHING_FOLLOWS;
  const told = buildTold(item, source, event, own);
  const client = parts.clients(item.organisation, source);
  const choice = chooseFetch(source, event, told.mapped, await findRecordLink(told, parts));
  if (choice === 'not about a lead') return NOTHING_FOLLOWS;
  if (choice === 'as it is') return tellLead(withUrl(told, client?.writeRecordUrl(told.record)), parts);
  if (client === undefined) {
    return choice === 'if possible' ? tellLead(told, parts) : awaitAccount(told);
  }
  const of = { vendor: source.kind, organisation: item.organisation, source: source.id };
  const fetched = await fetchRecord({ of, client, pointer: event.record, attempts: item.attempts, cut });
  const url = client.writeRecordUrl(told.record);
  if ('ending' in fetched) {
    if (choice === 'first') return fetched.ending;
    return tellMeanwhile(await tellLead(withUrl(told, url), parts), fetched.ending);
  }
  const whole = { ...event, isWhole: true, record: mergeRecords(event.record, fetched.record) };
  // As it is now: when it was changed last, or else when it was asked for.
  const at = chooseMoment(fetched.record.changedAt ?? parts.now(), parts.now());
  const asked = buildTold(item, source, whole, own);
  // Perhaps it was told before it could be asked for.
  return tellLead(withUrl({ ...asked, key: `${asked.key}/asked`, at }, url), parts);
}

/** Nobody can be asked until the bot is started with the account; of what is no lead itself much may come, so that waits for a day. */
function awaitAccount({ mapped, record, belongs }: ToldRecord): Ending {
  const reason = 'the record is to be asked for, and its CRM’s token is not set';
  if (mapped.lead !== undefined) return { kind: 'postponed', reason, afterMs: ACCOUNT_PAUSE_MS };
  return { kind: 'awaits', records: [record, ...belongs], reason, whenOver: 'failed' };
}

/** What was sent is told at once, and what only its CRM knows when that answers. */
function tellMeanwhile(told: Ending, ending: Ending): Ending {
  return told.kind === 'worked' && ending.kind === 'postponed' ? { ...ending, changes: told.changes } : told;
}

/** Nothing else changed than what we wrote there ourselves. */
function isEcho({ record, isWhole }: RecordEvent, own: OwnWrite[], now: Instant): boolean {
  if (isWhole || Object.keys(record.fields).length === 0) return false;
  return Object.keys(dropOwnWrites(record, own, now).fields).length === 0;
}

function buildTold(item: ClaimedItem, source: VendorSource, event: RecordEvent, own: OwnWrite[]): ToldRecord {
  const { object, id, belongs = [], changedAt = item.receivedAt } = event.record;
  const at = chooseMoment(changedAt, item.receivedAt);
  const mapped = mapNews(source, event, own, at);
  return {
    ...nameItem(item),
    source,
    record: { object, id },
    belongs,
    mapped,
    at,
    isWhole: event.isWhole,
  };
}

/** A clock may be ahead of ours; what is said of next year would outdo all that is said until then. */
function chooseMoment(said: Instant, heardAt: Instant): Instant {
  return said > heardAt + CLOCKS_APART_MS ? heardAt : said;
}

const CLOCKS_APART_MS = 5 * MINUTE_MS;

/** What we wrote there ourselves says nothing of what became of it. */
function mapNews(source: VendorSource, event: RecordEvent, own: OwnWrite[], at: Instant): MappedRecord {
  const { outcome: _repeated, ...mapped } = mapRecord(source, event, at);
  const { outcome } = mapRecord(source, { ...event, record: dropOwnWrites(event.record, own, at) }, at);
  return outcome === undefined ? mapped : { ...mapped, outcome };
}

/** What was asked for is newer than what was sent. */
function mergeRecords(sent: CrmRecord, fetched: CrmRecord): CrmRecord {
  const fields = { ...sent.fields, ...fetched.fields };
  return { ...fetched, fields, belongs: [...(sent.belongs ?? []), ...(fetched.belongs ?? [])] };
}

/** A lead is found again in its CRM. */
function withUrl(told: ToldRecord, url: string | undefined): ToldRecord {
  const { lead } = told.mapped;
  if (lead === undefined || url === undefined || lead['url'] !== undefined) return told;
  return { ...told, mapped: { ...told.mapped, lead: { ...lead, url } } };
}
