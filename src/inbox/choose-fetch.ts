import type { MappedRecord, VendorSource } from '../domain/crm/mapping/map-record.ts';
import { VENDOR_DEFAULTS } from '../domain/crm/mapping/vendor-defaults.ts';
import type { RecordEvent } from '../domain/crm/record-event.ts';
import type { RecordLink } from '../domain/crm/said.ts';
import { isRecord } from '../handlers/intake/lenient.ts';

/** Whether the record is asked for: it must be; it is better known then; or what was sent is enough, or about no lead. */
export type FetchChoice = 'first' | 'if possible' | 'as it is' | 'not about a lead';

/** Fields by which a CRM names an owner that nobody here knows. */
const OWNER_IDS = ['hubspot_owner_id', 'OwnerId', 'owner_id', 'ownerid'];

/** What an event says may be enough; asking costs a call of the CRM’s allowance. */
export function chooseFetch(
  source: VendorSource,
  event: RecordEvent,
  { lead, outcome }: MappedRecord,
  link: RecordLink | undefined,
): FetchChoice {
  if (lead === undefined) return chooseAboutLead(event, outcome !== undefined, link !== undefined);
  if (event.isWhole && hasContact(lead)) return isOwnerUnknown(event, lead) ? 'if possible' : 'as it is';
  if (outcome !== undefined && link !== undefined) return 'as it is';
  return link !== undefined || maySayHandover(source, event.record.fields) ? 'first' : 'not about a lead';
}

/** Of what is no lead itself: which lead it belongs to, and what became of it, the record knows. */
function chooseAboutLead({ isWhole, record }: RecordEvent, hasOutcome: boolean, isLinked: boolean): FetchChoice {
  if (hasOutcome ? isLinked : isWhole) return 'as it is';
  return isWhole && (record.belongs ?? []).length > 0 ? 'if possible' : 'first';
}

/** Its CRM names an owner by an id that says nothing here. */
function isOwnerUnknown({ record }: RecordEvent, lead: Record<string, unknown>): boolean {
  return lead['ownerEmail'] === undefined && OWNER_IDS.some((name) => record.fields[name]);
}

function hasContact({ contact }: Record<string, unknown>): boolean {
  return isRecord(contact) && (contact['name'] !== undefined || contact['email'] !== undefined);
}

/** Of one field that changed nothing follows for a record that is no lead, unless that field hands it over. */
function maySayHandover({ kind, qualified }: VendorSource, fields: Record<string, unknown>): boolean {
  const names = Object.keys(fields);
  const rule = qualified ?? VENDOR_DEFAULTS[kind].qualified;
  if (names.length !== 1 || rule === 'all') return true;
  return names.some((name) => name === rule.field || rule.field.endsWith(`.${name}`));
}
