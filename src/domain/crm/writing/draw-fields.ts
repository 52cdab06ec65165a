import { writeKey } from '../../leads/definition/definition.ts';
import { type CompletableField, CRITERIA_FIELD, getFact } from '../../leads/facts/complete-facts.ts';
import type { Lead } from '../../leads/lead.ts';
import type { OutcomeKind } from '../../leads/outcome.ts';
import type { LeadField } from '../lead-field.ts';
import type { VendorSource } from '../mapping/map-record.ts';
import { VENDOR_DEFAULTS } from '../mapping/vendor-defaults.ts';
import type { RecordValue } from '../record.ts';
import type { SourceWriting } from '../source.ts';
import { CRITERIA_FIELDS } from './write-defaults.ts';

/** Words of what people here said, as they stand in a field of the CRM; each absent where nothing was said. */
export type SaidWords = { verdict?: string; reason?: string };

/** The intake’s names of what can be completed by hand. */
const COMPLETED: Partial<Record<CompletableField, LeadField>> = {
  name: 'contact.name',
  title: 'contact.title',
  email: 'contact.email',
  phone: 'contact.phone',
  segment: 'segment',
};

/** What the lead’s own record should say in its fields now. */
export function drawFields(
  source: VendorSource,
  writing: SourceWriting,
  lead: Lead,
  said: SaidWords,
): Record<string, RecordValue> {
  const fields: Record<string, RecordValue> = {};
  const put = (field: string | false | undefined, value: string | undefined): void => {
    if (field !== undefined && field !== false && value !== undefined) fields[field] = value;
  };
  put(writing.verdict, said.verdict);
  put(writing.reason, said.reason);
  const touchedAt = findTouch(lead);
  put(writing.firstTouch, touchedAt === undefined ? undefined : new Date(touchedAt).toISOString());
  const state = findState(lead);
  if (writing.outcome && state) put(writing.outcome.field, writing.outcome.values[state]);
  const drawn = writing.completed
    ? { ...fields, ...drawCompleted(source, lead), ...drawCriteria(source, lead) }
    : fields;
  return source.kind === 'dynamics' ? addState(drawn) : drawn;
}

/** What somebody filled in here. */
function drawCompleted(source: VendorSource, { facts }: Lead): Record<string, RecordValue> {
  const pairs = Object.entries(COMPLETED).flatMap(([field, name]) => {
    const value = getFact(facts, field as CompletableField);
    if (value === undefined || !(facts.completed ?? []).includes(field)) return [];
    const pair = name === 'contact.name' ? findNamePair(source) : undefined;
    if (pair !== undefined) return splitName(value, pair);
    const crmField = findCrmField(source, name);
    return crmField === undefined ? [] : [[crmField, value] as [string, string]];
  });
  return Object.fromEntries(pairs);
}

/** Criteria that somebody ticked here, where the source or its vendor has a field for them; what is not met is not said. */
function drawCriteria({ kind, criteria = {} }: VendorSource, { facts }: Lead): Record<string, RecordValue> {
  if (!(facts.completed ?? []).includes(CRITERIA_FIELD)) return {};
  const fields = new Map(
    Object.entries({ ...CRITERIA_FIELDS[kind], ...criteria }).map(([key, field]) => [writeKey(key), field]),
  );
  const met = Object.entries(facts.criteria ?? {}).flatMap(([key, isMet]) => {
    const field = fields.get(writeKey(key));
    return isMet && field !== undefined && !field.includes('.') ? [[field, 'true'] as const] : [];
  });
  return Object.fromEntries(met);
}

/** An outcome that was told here: the CRM knows what it said itself. */
export function findOwnOutcome({ outcome, outcomeOccurredAt }: Lead): OutcomeKind | undefined {
  return outcomeOccurredAt === undefined ? outcome?.kind : undefined;
}

/** When somebody here was first in touch. */
export function findTouch({ contactedAt, outcomeAt, outcomeOccurredAt }: Lead): number | undefined {
  return outcomeOccurredAt !== undefined && contactedAt === outcomeAt ? undefined : contactedAt;
}

/** What became of it, else that somebody was in touch. Where the CRM knows more, nothing. */
function findState(lead: Lead): OutcomeKind | 'contacted' | undefined {
  if (lead.outcome !== undefined) return findOwnOutcome(lead);
  return findTouch(lead) === undefined ? undefined : 'contacted';
}

/** The one field of the CRM’s that fills this one of ours: of alternatives the first, of several together none. */
export function findCrmField(source: VendorSource, field: LeadField): string | undefined {
  const rule = source.fields?.[field] ?? VENDOR_DEFAULTS[source.kind].fields[field];
  const first = rule?.split('|')[0]?.trim();
  return first === undefined || /[+\s.]/.test(first) ? undefined : first;
}

type NamePair = { first: string; last: string };

/** The two fields of which a contact’s name is read, where its source reads it of two: `firstname + lastname`. */
function findNamePair({ kind, fields }: VendorSource): NamePair | undefined {
  const rule = fields?.['contact.name'] ?? VENDOR_DEFAULTS[kind].fields['contact.name'];
  const parts = rule?.split('|').map((each) => /^\s*(\w+)\s*\+\s*(\w+)\s*$/.exec(each));
  const [, first, last] = parts?.find((each) => each !== null) ?? [];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The first word, and all after it; a single word is the last name, which CRMs require. */
function splitName(name: string, { first, last }: NamePair): [field: string, value: string][] {
  const [head = '', ...rest] = name.trim().split(/\s+/);
  return rest.length === 0
    ? [[last, head]]
    : [
        [first, head],
        [last, rest.join(' ')],
      ];
}

/** Dataverse takes a reason of status only with the state it belongs to. */
const STATES: Record<string, string> = { '1': '0', '2': '0', '3': '1', '4': '2', '5': '2', '6': '2', '7': '2' };

function addState(fields: Record<string, RecordValue>): Record<string, RecordValue> {
  const state = STATES[fields['statuscode'] ?? ''];
  return state === undefined ? fields : { ...fields, statecode: state };
}

/** Whether somebody can fill it in here. */
export function isCompletable(source: VendorSource, crmField: string | undefined): boolean {
  if (crmField === undefined) return false;
  const pair = findNamePair(source);
  if (pair?.first === crmField || pair?.last === crmField) return true;
  return Object.values(COMPLETED).some((field) => findCrmField(source, field) === crmField);
}
