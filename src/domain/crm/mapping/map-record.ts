import { type OutcomeKind, RETURN_MONTHS } from '../../leads/outcome.ts';
import type { Instant } from '../../time.ts';
import { addMonths, getLocalDate } from '../../working-time.ts';
import type { CrmRecord } from '../record.ts';
import type { RecordEvent } from '../record-event.ts';
import type { CrmSource, Vendor } from '../source.ts';
import { findCompany } from './company.ts';
import { listFieldValues, readByRule, toComparable } from './record-fields.ts';
import { VENDOR_DEFAULTS } from './vendor-defaults.ts';

/** A source that is a vendor’s CRM. */
export type VendorSource = CrmSource & { kind: Vendor };

export function isVendorSource(source: CrmSource): source is VendorSource {
  return source.kind !== 'webhooks';
}

/** Parts of a lead or an outcome as the intake has them in `data`, still to be read, and without the id. */
export type MappedData = Record<string, unknown>;

/** What a record says of a lead. `isHandedOver`: it is one from now on; without that only what is a lead already follows it. */
export type MappedRecord = { isHandedOver: boolean; lead?: MappedData; outcome?: MappedData };

/** What a source’s rules make of one of its records, said at this moment. */
export function mapRecord(source: VendorSource, { record, isChosen }: RecordEvent, at: Instant): MappedRecord {
  const outcome = mapOutcome(source, record, at);
  const found = { ...(outcome && { outcome }) };
  if (!isLeadRecord(source, record)) return { isHandedOver: false, ...found };
  // What has ended before anybody here saw it is nobody's to follow up.
  const isOver = outcome !== undefined && outcome['outcome'] !== 'opportunity';
  return {
    isHandedOver: !isOver && isQualified(source, record, isChosen),
    lead: { ...mapLead(source, record), ...mapCriteria(source, record) },
    ...found,
  };
}

/** Whether records of this kind are leads themselves, as those are whose field says what is handed over (`deal.dealstage`). */
export function isLeadRecord({ kind, qualified }: VendorSource, { object }: Pick<CrmRecord, 'object'>): boolean {
  const named = typeof qualified === 'object' ? /^([A-Za-z]+)\./.exec(qualified.field)?.[1] : undefined;
  return named === undefined ? VENDOR_DEFAULTS[kind].leads.includes(object) : named === object;
}

/** Without the field that would say so, what somebody’s workflow chose counts. */
function isQualified({ kind, qualified }: VendorSource, record: CrmRecord, isChosen: boolean): boolean {
  const rule = qualified ?? VENDOR_DEFAULTS[kind].qualified;
  if (rule === 'all') return true;
  const spellings = listFieldValues(record, rule.field);
  if (spellings === undefined) return isChosen;
  return rule.is.some((value) => spellings.includes(toComparable(value)));
}

function mapLead({ kind, fields }: VendorSource, record: CrmRecord): MappedData {
  const rules = { ...VENDOR_DEFAULTS[kind].fields, ...fields };
  const read = (field: keyof typeof rules) => readByRule(record, rules[field]);
  const contact = {
    name: read('contact.name'),
    title: read('contact.title'),
    email: read('contact.email'),
    phone: read('contact.phone'),
  };
  return {
    company: findCompany(read('company'), contact),
    contact,
    source: read('source'),
    campaign: read('campaign'),
    segment: read('segment'),
    score: read('score'),
    value: mapMoney(read('value.amount'), read('value.currency')),
    ownerEmail: read('ownerEmail'),
    partnerEmail: read('partnerEmail'),
    note: read('note'),
    url: read('url'),
  };
}

/** What a CRM says is met; of what is not, it may only not know yet. */
function mapCriteria({ criteria = {} }: VendorSource, record: CrmRecord): MappedData {
  const met = Object.entries(criteria).filter(([, field]) => isYes(listFieldValues(record, field) ?? []));
  return met.length === 0 ? {} : { criteria: Object.fromEntries(met.map(([key]) => [key, true])) };
}

/** A yes as a CRM writes it, or whatever else stands there. */
function isYes(values: string[]): boolean {
  return values.some((value) => value !== '') && !values.some((value) => NOES.has(value));
}

const NOES = new Set(['false', 'no', 'nee', '0']);

/** Amounts of CRMs are written by machines: a point is always before decimals. */
function mapMoney(amount: string | undefined, currency: string | undefined): MappedData | undefined {
  if (amount === undefined) return undefined;
  return { amount: /^\d+(\.\d+)?$/.test(amount) ? Number(amount) : amount, currency };
}

function mapOutcome(source: VendorSource, record: CrmRecord, at: Instant): MappedData | undefined {
  const outcome = findOutcome(source, record);
  if (outcome === undefined) return undefined;
  const { fields, lostReason } = VENDOR_DEFAULTS[source.kind];
  const rules = { ...fields, ...source.fields };
  const told = { outcome, occurredAt: new Date(at).toISOString() };
  switch (outcome) {
    case 'won': {
      const money = [rules['value.amount'], rules['value.currency']].map((rule) => readByRule(record, rule));
      return { ...told, value: mapMoney(money[0], money[1]) };
    }
    case 'lost':
      return { ...told, reason: readByRule(record, lostReason) };
    case 'nurture':
      return { ...told, returnsOn: addMonths(getLocalDate(at, 'UTC'), RETURN_MONTHS['in-3']) };
    case 'opportunity':
    case 'rejected':
      return told;
  }
}

function findOutcome({ kind, outcomes }: VendorSource, record: CrmRecord): OutcomeKind | undefined {
  for (const { field, values } of outcomes ?? VENDOR_DEFAULTS[kind].outcomes) {
    const spellings = listFieldValues(record, field);
    const found = Object.entries(values).find(([value]) => spellings?.includes(toComparable(value)));
    if (found !== undefined) return found[1];
  }
  return undefined;
}
