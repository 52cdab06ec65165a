import { readAmount } from '../../../domain/leads/amount.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { writePairs } from './cells.ts';
import { COLUMN_NAMES, type CsvField } from './columns.ts';

/** What a file of leads holds, in this order: all that is read of it again. */
const WRITTEN = [
  ...(['id', 'company', 'contact', 'title', 'email', 'phone', 'source', 'campaign', 'segment', 'score'] as const),
  ...(['value', 'currency', 'criteria', 'touches', 'ownerEmail', 'partnerEmail', 'note', 'url'] as const),
  ...(['created', 'changed'] as const),
] satisfies CsvField[];

export function writeHeader(): string[] {
  return WRITTEN.map((field) => COLUMN_NAMES[field][0] ?? field);
}

/** A lead as a line; `emails`: of its people, by id. */
export function writeRow(lead: Lead, emails: ReadonlyMap<string, string>): string[] {
  const { externalId, company, contact, source, campaign, segment, score, value, criteria, touches, note, url } =
    lead.facts;
  const cells: Record<(typeof WRITTEN)[number], string | undefined> = {
    id: externalId,
    company,
    contact: contact.name,
    title: contact.title,
    email: contact.email,
    phone: contact.phone,
    source,
    campaign,
    segment,
    score: score === undefined ? undefined : writeNumber(score),
    value: value && writeNumber(value.amount),
    currency: value?.currency,
    criteria: writePairs(Object.entries(criteria ?? {}).map(([name, isMet]) => [name, isMet ? 'yes' : 'no'])),
    touches: writePairs((touches ?? []).map((touch) => [touch.campaign, writeMoment(touch.at)])),
    ownerEmail: emails.get(lead.owner ?? ''),
    partnerEmail: emails.get(lead.partner ?? ''),
    note,
    url,
    created: writeMoment(lead.receivedAt),
    changed: writeMoment(lead.factsAt ?? lead.receivedAt),
  };
  return WRITTEN.map((field) => cells[field] ?? '');
}

function writeMoment(at: number): string {
  return new Date(at).toISOString();
}

/** Three digits after a point could be thousands to whoever reads them. */
function writeNumber(number: number): string {
  const text = String(number);
  const isPlain = /^\d+(?:\.\d{1,2})?$/.test(text) && readAmount(text) === number;
  return isPlain ? text : number.toExponential();
}
