import type { CrmRecord, RecordPointer, RecordValue } from '../../../domain/crm/record.ts';
import type { HubspotAccount } from '../account.ts';
import type { CrmAnswer } from '../client.ts';
import type { Labels } from '../labels.ts';
import { readChangedAt, readFields, readId, readList, readObject } from '../values.ts';
import type { AskHubspot } from './call.ts';
import { findHubspotLabels } from './labels.ts';
import { findHubspotObject, writeObjectPath } from './objects.ts';

type Fields = Record<string, RecordValue>;
export type HubspotParts = { account: HubspotAccount; ask: AskHubspot; labels: Labels; wanted: string[] };

/** What belongs to a lead at most: a contact may have hundreds of deals. */
const BELONGS_MAX = 20;
/** Of a deal the person and company, of a contact its company and deals. */
const ASSOCIATED: Record<string, string[]> = {
  contact: ['companies', 'deals'],
  deal: ['contacts', 'companies'],
  lead: ['contacts', 'companies'],
  company: [],
};
const PERSON = ['firstname', 'lastname', 'email', 'phone', 'mobilephone', 'jobtitle', 'company'];

export async function fetchHubspotRecord(
  parts: HubspotParts,
  { object, id }: RecordPointer,
  cut: AbortSignal,
): Promise<CrmAnswer<CrmRecord>> {
  const known = findHubspotObject(object);
  if (!known) return { kind: 'gone' };
  const got = await readHubspotObject(parts, { object, id }, cut);
  if (got.kind !== 'good') return got;
  const { fields, associated, updatedAt } = got.value;
  const [labels, around] = await Promise.all([
    findHubspotLabels(known.path, fields, { ...parts, cut }),
    readAround(parts, associated, cut),
  ]);
  if (labels.kind !== 'good') return labels;
  if (around.kind !== 'good') return around;
  const belongs = [
    ...(associated['contacts'] ?? []).map((each) => ({ object: 'contact', id: each })),
    ...(associated['deals'] ?? []).map((each) => ({ object: 'deal', id: each })),
  ].slice(0, BELONGS_MAX);
  const value: CrmRecord = {
    object,
    id,
    fields: { ...fields, ...labels.value, ...around.value },
    ...readChangedAt(updatedAt),
    ...(belongs.length > 0 && { belongs }),
  };
  return { kind: 'good', value };
}

type Got = { fields: Fields; associated: Record<string, string[]>; updatedAt: unknown };

async function readHubspotObject(
  { account, ask, wanted }: HubspotParts,
  { object, id }: RecordPointer,
  cut: AbortSignal,
): Promise<CrmAnswer<Got>> {
  const known = findHubspotObject(object);
  if (!known) return { kind: 'gone' };
  const properties = [...new Set([...known.properties, ...wanted.filter((name) => !name.includes('.'))])];
  const query = new URLSearchParams({ properties: properties.join(',') });
  const associations = ASSOCIATED[object] ?? [];
  if (associations.length > 0) query.set('associations', associations.join(','));
  const path = `${writeObjectPath(account, known.path)}/${encodeURIComponent(id)}?${query}`;
  const answer = await ask('GET', path, cut);
  if (answer.kind !== 'good') return answer;
  const { properties: given, associations: around, updatedAt, archived } = readObject(answer.value);
  if (archived === true) return { kind: 'gone' };
  const associated = Object.fromEntries(
    Object.entries(readObject(around)).map(([name, list]) => [name, readAssociatedIds(list)]),
  );
  return { kind: 'good', value: { fields: readFields(given), associated, updatedAt } };
}

/** Each once: HubSpot names a record once for each kind of its association. */
function readAssociatedIds(list: unknown): string[] {
  const ids = readList(readObject(list)['results']).map((each) => readId(readObject(each)['id']));
  return [...new Set(ids.filter((each) => each !== undefined))];
}

/** The person and the company a record belongs to. */
async function readAround(
  { account, ask }: HubspotParts,
  { contacts = [], companies = [] }: Record<string, string[]>,
  cut: AbortSignal,
): Promise<CrmAnswer<Fields>> {
  const fields: Fields = {};
  const around = [
    { path: 'contacts', id: contacts[0], prefix: 'person.', properties: PERSON },
    { path: 'companies', id: companies[0], prefix: 'company.', properties: ['name', 'domain', 'industry'] },
  ];
  for (const { path, id, prefix, properties } of around) {
    if (id === undefined) continue;
    const query = new URLSearchParams({ properties: properties.join(',') });
    const answer = await ask('GET', `${writeObjectPath(account, path)}/${encodeURIComponent(id)}?${query}`, cut);
    if (answer.kind === 'later' || answer.kind === 'unknown') return answer;
    if (answer.kind === 'good') Object.assign(fields, readFields(readObject(answer.value)['properties'], prefix));
  }
  return { kind: 'good', value: fields };
}
