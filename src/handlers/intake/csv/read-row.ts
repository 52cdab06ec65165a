import { readMoney } from '../../../domain/leads/amount.ts';
import { UNSAID_FIELDS, type UnsaidField } from '../../../domain/leads/facts/keep-unsaid.ts';
import { isVisible } from '../../../domain/leads/facts/kept-text.ts';
import { type ReceivedLead, readLeadFacts } from '../../../domain/leads/lead.ts';
import { deriveShort } from '../../../domain/leads/lists/lead-list.ts';
import { isShortenedNumber } from '../../../domain/leads/phone.ts';
import type { Instant } from '../../../domain/time.ts';
import { readIntake } from '../read-intake.ts';
import { readCell, readPairs } from './cells.ts';
import { COLUMN_NAMES, type CsvColumns, type CsvField } from './columns.ts';
import { readMoment } from './read-moment.ts';

/** A line as a lead; `remarks`: what of it was left out or cut, in words. */
export type ReadRow = { lead: ReceivedLead; factsAt?: Instant; remarks: string[] } | { reason: string };

/** The fields for which a file has no column. */
export function listUnsaid({ places }: CsvColumns): UnsaidField[] {
  return UNSAID_FIELDS.filter((field) => !COLUMNS_OF[field].some((column) => places.has(column)));
}

const COLUMNS_OF: Record<UnsaidField, CsvField[]> = {
  name: ['contact', 'firstName', 'infix', 'lastName'],
  title: ['title'],
  email: ['email'],
  phone: ['phone'],
  source: ['source'],
  campaign: ['campaign'],
  segment: ['segment'],
  score: ['score'],
  value: ['value'],
  criteria: ['criteria'],
  touches: ['touches'],
  note: ['note'],
  url: ['url'],
  owner: ['ownerEmail'],
  partner: ['partnerEmail'],
};

/** A line of a file, by its columns. A wrong optional cell never costs the lead. */
export function readRow(cells: string[], columns: CsvColumns, zone: string): ReadRow {
  if (cells.length > columns.names.length && cells.slice(columns.names.length).some(isVisible)) {
    return {
      reason: `has ${cells.length} cells where the header has ${columns.names.length}: a quote is missing, or a separator is too much`,
    };
  }
  const get = (field: CsvField): string | undefined => {
    const found = columns.places.get(field)?.map((place) => readCell(cells[place] ?? ''));
    return found?.find(isVisible);
  };
  const id = get('id') ?? '';
  if (isShortenedNumber(id)) return { reason: `${COLUMN_NAMES.id[0]} ${describeShortened(id)}` };
  const read = readIntake({ type: 'lead.qualified', data: buildBody(get, zone) });
  if ('fault' in read) return { reason: describeFault(read.fault.field, read.fault.message) };
  if (read.data.type !== 'lead.qualified') return { reason: 'is no lead' };
  const moment = readFactsAt(get, zone);
  const remarks = [
    ...read.ignored.map((path) => `${nameColumn(path)} is left out`),
    ...read.shortened.map((path) => `${nameColumn(path)} is cut`),
    ...listUnread(get),
    ...listShortened(get),
    ...moment.remarks,
  ];
  const { at: factsAt } = moment;
  return { lead: readLeadFacts(read.data.data), remarks, ...(factsAt !== undefined && { factsAt }) };
}

type Get = (field: CsvField) => string | undefined;

function buildBody(get: Get, zone: string): object {
  const company = get('company');
  const contact = {
    name: get('contact') ?? joinName(get),
    title: get('title'),
    email: get('email'),
    phone: isShortenedNumber(get('phone') ?? '') ? undefined : get('phone'),
  };
  const criteria = readPairs(get('criteria') ?? '') ?? [];
  const touches = (readPairs(get('touches') ?? '') ?? []).map(([campaign, at]) => ({
    campaign,
    at: writeMoment(at, zone),
  }));
  return {
    id: get('id') ?? deriveExternal(company, contact.email ?? contact.name),
    company,
    contact,
    source: get('source'),
    campaign: get('campaign'),
    segment: get('segment'),
    score: readExact(get('score')),
    value: readValue(get('value'), get('currency') ?? 'EUR'),
    criteria: criteria.length === 0 ? undefined : Object.fromEntries(criteria),
    touches: touches.length === 0 ? undefined : touches,
    ownerEmail: get('ownerEmail'),
    partnerEmail: get('partnerEmail'),
    note: get('note'),
    url: get('url'),
  };
}

/** An amount, perhaps with its currency beside it; what could be thousands or decimals is read by nobody. */
function readValue(cell: string | undefined, currency: string): object | undefined {
  if (cell === undefined) return undefined;
  const isBare = /^[\d.,\s]*$/.test(cell);
  const named = isBare || /^\D*\d{1,3}[.,]\d{3}\D*$/.test(cell) ? undefined : readMoney(cell, currency);
  return named ?? { amount: readExact(cell), currency };
}

/** As a file of ours writes what cannot be written otherwise without a doubt, such as `1.234e+3`. */
function readExact(cell: string | undefined): string | number | undefined {
  return cell !== undefined && EXACT.test(cell.trim()) ? Number(cell) : cell;
}

const EXACT = /^-?\d(?:\.\d+)?e[+-]\d+$/;

function joinName(get: Get): string | undefined {
  const name = [get('firstName'), get('infix'), get('lastName')].map((part) => part?.trim()).filter(Boolean);
  return name.length === 0 ? undefined : name.join(' ');
}

/** Of a line without an id: the same for the same company and e-mail address, else name, however they are cased. */
function deriveExternal(company = '', contact = ''): string {
  return `csv:${deriveShort([company, contact].map((text) => text.trim().toLowerCase()))}`;
}

/** When its facts were so: when they were last changed, else when they came about. */
function readFactsAt(get: Get, zone: string): { at?: Instant; remarks: string[] } {
  const remarks: string[] = [];
  for (const field of ['changed', 'created'] as const) {
    const cell = get(field);
    if (cell === undefined) continue;
    const at = readMoment(cell, zone);
    if (typeof at === 'number') return { at, remarks };
    const why = at === 'unclear' ? 'could be either of two days: write it as 2026-11-20' : 'is no date';
    remarks.push(`${COLUMN_NAMES[field][0]} is left out: ${cell.slice(0, SHOWN_MAX)} ${why}`);
  }
  return { remarks };
}

const SHOWN_MAX = 40;

function listUnread(get: Get): string[] {
  const cells = (['criteria', 'touches'] as const).filter((field) => readPairs(get(field) ?? '') === undefined);
  return cells.map((field) => `${COLUMN_NAMES[field][0]} is left out: write it as name=value; name=value`);
}

/** Of an id two lines could share what is left, and a telephone number would be somebody else’s. */
function listShortened(get: Get): string[] {
  const phone = get('phone') ?? '';
  return isShortenedNumber(phone) ? [`${COLUMN_NAMES.phone[0]} is left out: it ${describeShortened(phone)}`] : [];
}

function describeShortened(cell: string): string {
  return `was shortened to ${cell.trim().slice(0, SHOWN_MAX)} by a spreadsheet: make its column text, and save the file anew`;
}

function writeMoment(cell: string, zone: string): string {
  const at = readMoment(cell, zone);
  return typeof at === 'number' ? new Date(at).toISOString() : cell;
}

/** Where a field of the intake’s body came from. */
const FIELDS: Record<string, CsvField> = {
  'data.id': 'id',
  'data.company': 'company',
  'data.contact': 'contact',
  'data.contact.name': 'contact',
  'data.contact.title': 'title',
  'data.contact.email': 'email',
  'data.contact.phone': 'phone',
};

function nameColumn(path: string): string {
  const [, field = ''] = path.split('.');
  return COLUMN_NAMES[FIELDS[path] ?? (field as CsvField)]?.[0] ?? path;
}

function describeFault(path: string, message: string): string {
  if (path === 'data.contact') return 'has neither a contact name nor an e-mail address';
  if (path === 'data.company') return 'has no company';
  return `${nameColumn(path)} ${message}`;
}
