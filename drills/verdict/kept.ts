import type { DrillDatabase } from '../stage/database.ts';

/** A message as the outbox has it. */
export type KeptDelivery = {
  id: number;
  kind: string;
  subject: string;
  platform: string;
  lane: string;
  state: string;
  reason: string | null;
  sent_message: string | null;
  queued_at: number;
};

export type Absence = { person: string; from: string; to: string };

/** What stands in the bot's database, as whoever was told something may ask for it. */
export type Kept = {
  /** By the CRM's id. */
  leads: Map<string, { id: string; contactedBy: string | null }>;
  companies: Set<string>;
  /** By the CRM's id and person. */
  verdicts: Map<string, string>;
  absences: Absence[];
  rounds: number;
  /** In a round that was closed meanwhile they are no longer counted: then without limit. */
  answers: number;
  deliveries: KeptDelivery[];
};

type LeadRow = { id: string; external_id: string; facts: string; contacted_by: string | null };

export async function readKept(database: DrillDatabase): Promise<Kept> {
  const rows = await database.read<LeadRow>('select id, external_id, facts, contacted_by from leads');
  const names = new Map(rows.map((row) => [row.id, row.external_id]));
  const verdicts = await database.read<{ lead: string; person: string; verdict: string }>(
    'select lead, person, verdict from verdicts',
  );
  const absences = await database.read<Absence>('select person, from_day as "from", to_day as "to" from absences');
  const rounds = await database.read<{ state: string }>('select state from checkin_rounds');
  const [answers] = await database.read<{ count: number | string }>('select count(*) as count from checkin_answers');
  return {
    leads: new Map(rows.map((row) => [row.external_id, { id: row.id, contactedBy: row.contacted_by }])),
    companies: new Set(rows.map(({ facts }) => (JSON.parse(facts) as { company: string }).company)),
    verdicts: new Map(verdicts.map(({ lead, person, verdict }) => [`${names.get(lead)}/${person}`, verdict])),
    absences,
    rounds: rounds.length,
    answers: rounds.every(({ state }) => state === 'open') ? Number(answers?.count) : Number.POSITIVE_INFINITY,
    deliveries: await readDeliveries(database),
  };
}

/** Oldest first. */
export async function readDeliveries(database: DrillDatabase): Promise<KeptDelivery[]> {
  const columns = 'id, kind, subject, platform, lane, state, reason, sent_message, queued_at';
  const rows = await database.read<KeptDelivery>(`select ${columns} from deliveries order by id`);
  return rows.map((row) => ({ ...row, id: Number(row.id), queued_at: Number(row.queued_at) }));
}

const WAITING = new Set(['queued', 'sending', 'retry', 'unknown']);

/** Whether it is still to be brought. */
export function isWaiting({ state }: KeptDelivery): boolean {
  return WAITING.has(state);
}
