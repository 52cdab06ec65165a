import pg from 'pg';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.ts';
import { openStore } from '../../src/store/open.ts';
import { APP_SECRET, sampleFacts } from '../load/sample.ts';
import { USAGE } from './usage.ts';

/** Stands in every id of the organisation that the others are copies of, in the place of their number. */
const MARK = '00000';
const ORGANISATION = `acme-${MARK}`;
const place = { platform: 'slack', workspace: `TACME${MARK}` } as const;
const OPEN_LEADS = 5;

/** The id of one of them, by its number. */
export function nameOrganisation(n: number): string {
  return ORGANISATION.replace(MARK, mark(n));
}

/** Somebody of sales there. */
export function nameAccount(n: number, person: number) {
  return { platform: 'slack', workspace: `TACME${mark(n)}`, user: `U${mark(n)}${person}` } as const;
}

const mark = (n: number): string => String(n).padStart(MARK.length, '0');

/** So many organisations, each with its people, channels and a few open leads: one by the store, the others copied row by row. */
export async function seedOrganisations(url: string, count: number, now: number): Promise<void> {
  const store = await openStore(url, APP_SECRET);
  await store.commit([{ kind: 'organisation.kept', ...sampleTeam() }]);
  const leads = Array.from({ length: OPEN_LEADS }, (_, n) => deriveLeadId(ORGANISATION, `crm-${n}`));
  for (const [n, id] of leads.entries()) {
    const lead = { id, organisation: ORGANISATION, facts: sampleFacts(String(n)), receivedAt: now - HOUR_MS };
    await store.commit([{ kind: 'lead.added', lead: { ...lead, dueAt: now + 300 * DAY_MS } }]);
  }
  await store.close();
  await copyRows(url, leads, count);
}

/** Sales and marketing of a middle-sized company on one Slack workspace. */
function sampleTeam() {
  const { sales, marketing } = USAGE.people;
  const people = Array.from({ length: sales + marketing }, (_, n) => ({
    id: `person-${MARK}-${n}`,
    name: `Person ${n}`,
    email: `person-${n}@acme-${MARK}.example`,
    team: n < sales ? 'sales' : 'marketing',
    role: n === 0 || n === sales ? 'manager' : 'member',
    identities: [{ ...place, user: `U${MARK}${n}` }],
  }));
  const channels = ['sales', 'marketing', 'shared'].map((purpose) => ({
    ...place,
    id: `C0${purpose}${MARK}`,
    name: purpose,
    purpose,
    ...(purpose === 'sales' && { default: true }),
  }));
  const head = { id: ORGANISATION, name: 'Acme', locale: 'nl', zone: 'Europe/Amsterdam' };
  const read = readOrganisationFile({
    ...head,
    workspaces: [{ platform: 'slack', id: place.workspace }],
    channels,
    people,
  });
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return buildOrganisation(read.file);
}

/** Each row as text, with another number in the place of the mark; an id of a lead, which is a digest, begins with it. */
async function copyRows(url: string, leads: string[], count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
    );
    const renamed = leads.reduce(
      (text, lead) => `replace(${text}, '${lead}', to_char(n, 'fm${MARK}') || '${lead.slice(MARK.length)}')`,
      `replace(row_to_json(template)::text, '${MARK}', to_char(n, 'fm${MARK}'))`,
    );
    for (const { name } of rows)
      await client.query(`insert into ${name} overriding system value
        select copy.* from (select * from ${name}) template, generate_series(1, ${count - 1}) n,
        lateral json_populate_record(null::${name}, ${renamed}::json) copy
        where row_to_json(template)::text like '%${MARK}%'`);
    // As it is once its own work in the background has been done.
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
