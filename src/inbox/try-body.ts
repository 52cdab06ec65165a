import { isVendorSource, mapRecord } from '../domain/crm/mapping/map-record.ts';
import type { RecordPointer } from '../domain/crm/record.ts';
import { type CrmSource, deriveExternalId } from '../domain/crm/source.ts';
import type { Instant } from '../domain/time.ts';
import { parseJsonBody } from '../handlers/intake/body/json-body.ts';
import { isRecord } from '../handlers/intake/lenient.ts';
import { readIntake } from '../handlers/intake/read-intake.ts';
import type { DoorRefusal } from '../handlers/intake/sources/source-door.ts';
import { findItemReader, SOURCE_DOORS } from '../handlers/intake/sources/vendors.ts';
import { CLOUD_EVENT, CLOUD_EVENTS } from '../handlers/intake/webhooks/cloud-event.ts';
import { chooseFetch, type FetchChoice } from './choose-fetch.ts';

/** What would become of one thing in a body, if nothing were known of its record yet. */
export type TriedItem = {
  format: string;
  record?: RecordPointer;
  /** Whether a lead begins with it. */
  isHandedOver?: boolean;
  /** Whether its CRM would be asked for the record. */
  fetch?: FetchChoice;
  lead?: unknown;
  outcome?: unknown;
  ignored: string[];
  shortened: string[];
  /** What would follow, where that is no news of a lead. */
  does?: string;
  /** Why nothing would follow, or why it would fail. */
  nothing?: string;
  fault?: string;
};

/** What a source’s door would find in a body; nothing is asked, kept or told. */
export async function examineBody(source: CrmSource, text: string, now: Instant): Promise<TriedItem[] | DoorRefusal> {
  const organizationId = /<(?:\w+:)?OrganizationId>(\w+)</.exec(text)?.[1];
  const taken = await SOURCE_DOORS[source.kind].take({
    source,
    secrets: [],
    // Whose it is, is not what is tried.
    settings: organizationId === undefined ? {} : { organizationId },
    method: 'POST',
    url: '/',
    headers: { 'content-type': guessType(source, text), 'webhook-id': 'tried' },
    body: Buffer.from(text),
    now,
  });
  if ('status' in taken) return taken;
  return taken.items.map((item) => tryItem(source, item.format, item.text, now));
}

/** As its sender would say. */
function guessType({ kind }: CrmSource, text: string): string {
  if (text.trimStart().startsWith('<')) return 'text/xml';
  const given = parseJsonBody(text);
  if (kind !== 'webhooks') return 'application/json';
  if (Array.isArray(given)) return CLOUD_EVENTS;
  return isRecord(given) && 'specversion' in given ? CLOUD_EVENT : 'application/json';
}

function tryItem(source: CrmSource, format: string, text: string, now: Instant): TriedItem {
  const nothing = { format, ignored: [], shortened: [] };
  if (!isVendorSource(source)) {
    const read = readIntake(parseJsonBody(text));
    if ('fault' in read) return { ...nothing, fault: `${read.fault.field}: ${read.fault.message}` };
    const { data, ignored, shortened } = read;
    const isLead = data.type === 'lead.qualified';
    const record = { object: 'lead', id: data.data.id };
    return { ...nothing, record, isHandedOver: isLead, [isLead ? 'lead' : 'outcome']: data.data, ignored, shortened };
  }
  const read = findItemReader(format)?.(text) ?? { fault: `nobody here reads ${format}` };
  if ('erased' in read)
    return { ...nothing, record: read.erased, does: 'what is personal in its lead would be forgotten' };
  if ('merged' in read) return { ...nothing, record: read.merged.into, does: 'it would be what the merged lead is' };
  if (!('event' in read)) return { ...nothing, ...read };
  const { object, id, changedAt = now } = read.event.record;
  const mapped = mapRecord(source, read.event, changedAt);
  const fetch = chooseFetch(source, read.event, mapped, undefined);
  const externalId = deriveExternalId(source, id);
  const lead = mapped.lead && tryPart('lead.qualified', { ...mapped.lead, id: externalId });
  const outcome = mapped.outcome && tryPart('lead.outcome', { ...mapped.outcome, id: externalId });
  const parts = [lead, outcome].filter((part) => part !== undefined);
  const fault = parts.find((part) => part.fault !== undefined)?.fault;
  return {
    format,
    record: { object, id },
    isHandedOver: mapped.isHandedOver,
    fetch,
    ...(lead?.data !== undefined && { lead: lead.data }),
    ...(outcome?.data !== undefined && { outcome: outcome.data }),
    ignored: parts.flatMap(({ ignored }) => ignored),
    shortened: parts.flatMap(({ shortened }) => shortened),
    // What is asked for first need not be whole.
    ...(fault !== undefined && fetch !== 'first' && { fault }),
  };
}

type TriedPart = { data?: unknown; ignored: string[]; shortened: string[]; fault?: string };

function tryPart(type: string, data: object): TriedPart {
  const read = readIntake({ type, data });
  if ('fault' in read)
    return { ignored: [], shortened: [], fault: `${read.fault.field.replace(/^data\./, '')}: ${read.fault.message}` };
  return { data: read.data.data, ignored: read.ignored, shortened: read.shortened };
}
