import type { RecordValue } from '../../../domain/crm/record.ts';
import type { HubspotAccount } from '../account.ts';
import type { CrmAnswer } from '../client.ts';
import type { Labels } from '../labels.ts';
import { readList, readObject, readValue } from '../values.ts';
import type { AskHubspot } from './call.ts';

type Fields = Record<string, RecordValue>;
type Lookup = { account: HubspotAccount; ask: AskHubspot; labels: Labels; cut: AbortSignal };

/** Properties whose values are keys that people know by another name. */
const OPTIONS = ['lifecyclestage', 'hs_lead_status', 'hs_analytics_source', 'hs_lead_label', 'hs_lead_type'];
const STAGES: Record<string, { stage: string; pipeline: string }> = {
  deals: { stage: 'dealstage', pipeline: 'pipeline' },
  '0-136': { stage: 'hs_pipeline_stage', pipeline: 'hs_pipeline' },
};

/** Owner, labels of options, stage and pipeline of a record. */
export async function findHubspotLabels(path: string, fields: Fields, lookup: Lookup): Promise<CrmAnswer<Fields>> {
  const found: Fields = {};
  const parts = [findOwner(fields, lookup), findStage(path, fields, lookup)];
  for (const name of OPTIONS) parts.push(findOption(path, name, fields, lookup));
  for (const part of await Promise.all(parts)) {
    if (part.kind !== 'good') return part;
    Object.assign(found, part.value);
  }
  return { kind: 'good', value: found };
}

async function findOwner(fields: Fields, { account, ask, labels, cut }: Lookup): Promise<CrmAnswer<Fields>> {
  const id = fields['hubspot_owner_id'];
  if (!id) return { kind: 'good', value: {} };
  const path = `/crm/owners/${account.version}/${encodeURIComponent(id)}`;
  const owner = await labels.find(`owner ${id}`, () => ask('GET', path, cut));
  if (owner.kind !== 'good') return owner;
  const { email, firstName, lastName } = readObject(owner.value);
  const name = [firstName, lastName].map(readValue).filter(Boolean).join(' ');
  return { kind: 'good', value: { 'owner.email': readValue(email), 'owner.name': name || null } };
}

/** One question gives all options of a property. */
async function findOption(
  path: string,
  name: string,
  fields: Fields,
  { account, ask, labels, cut }: Lookup,
): Promise<CrmAnswer<Fields>> {
  const key = fields[name];
  if (!key) return { kind: 'good', value: {} };
  const of = `/crm/properties/${account.version}/${path}/${name}`;
  const property = await labels.find(`options ${path} ${name}`, () => ask('GET', of, cut));
  if (property.kind !== 'good') return property;
  const option = readList(readObject(property.value)['options'])
    .map(readObject)
    .find(({ value }) => value === key);
  return { kind: 'good', value: option ? { [`${name}.label`]: readValue(option['label']) } : {} };
}

async function findStage(
  path: string,
  fields: Fields,
  { account, ask, labels, cut }: Lookup,
): Promise<CrmAnswer<Fields>> {
  const names = STAGES[path];
  if (!names || !fields[names.stage]) return { kind: 'good', value: {} };
  const of = `/crm/pipelines/${account.version}/${path}`;
  const pipelines = await labels.find(`pipelines ${path}`, () => ask('GET', of, cut));
  if (pipelines.kind !== 'good') return pipelines;
  for (const pipeline of readList(readObject(pipelines.value)['results']).map(readObject)) {
    const stage = readList(pipeline['stages'])
      .map(readObject)
      .find(({ id }) => id === fields[names.stage]);
    if (stage)
      return {
        kind: 'good',
        value: {
          [`${names.stage}.label`]: readValue(stage['label']),
          [`${names.pipeline}.label`]: readValue(pipeline['label']),
        },
      };
  }
  return { kind: 'good', value: {} };
}
