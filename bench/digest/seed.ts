import Database from 'better-sqlite3';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { REASON_NAMES } from '../../src/domain/leads/verdict.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/time.ts';
import { openStore } from '../../src/store/open.ts';
import { ORGANISATION, sampleFacts } from '../load/sample.ts';

const CAMPAIGNS = 30;
const PEOPLE = 40;
const JUDGEMENTS = 3;
/** So many change their mind, or take it back, an hour later. */
const CHANGED = 0.07;
const YEAR_MS = 365 * DAY_MS;
const BEGIN = Date.UTC(2025, 0, 6);
/** The week that is counted is the newest, as a digest’s is, with twice as many leads as others. */
const BUSY = 51;

export const BUSY_WEEK = { from: BEGIN + BUSY * 7 * DAY_MS, until: BEGIN + (BUSY + 1) * 7 * DAY_MS } as const;

/** A year of an organisation with about so many judgements in its history, written past the store: it takes seconds. */
export async function seedVerdicts(file: string, verdicts: number): Promise<void> {
  const store = await openStore(`file:${file}`);
  await store.close();
  const db = new Database(file);
  for (const setting of ['journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -400000']) db.pragma(setting);
  const add = statementsOf(db);
  const random = randomFrom(verdicts);
  const leads = Math.round(verdicts / JUDGEMENTS / (1 + CHANGED));
  let waiting: History[] = [];
  db.transaction(() => {
    for (let n = 0; n < leads; n += 1) {
      const lead = leadOf(n, receivedAt(n / leads), random);
      add.lead.run(lead);
      if (lead.outcome !== null) add.outcome.run({ ...lead, at: lead.receivedAt + lead.sinceMs });
      waiting.push(...judgementsOf(lead, random));
      // In the order in which they were given, as in a history that grew; nothing is judged before it came.
      if (n % 1000 === 999 || n === leads - 1) {
        waiting.sort((a, b) => a.at - b.at);
        const isWritten = ({ at }: History): boolean => n === leads - 1 || at < lead.receivedAt;
        for (const row of waiting.filter(isWritten)) add.history.run(row);
        waiting = waiting.filter((row) => !isWritten(row));
      }
    }
  })();
  db.close();
}

/** The same history in a file of its own, in nothing but the index that covers what is asked of it. */
export function seedAnchor(file: string, seeded: string): void {
  const db = new Database(file);
  for (const setting of ['journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -400000']) db.pragma(setting);
  db.exec(`attach '${seeded}' as seeded`);
  db.exec(`create table judgements as
    select organisation, at, campaign, verdict, reason, person, lead, until from seeded.verdict_history`);
  db.exec('create index covering on judgements (organisation, at, campaign, verdict, reason, person, lead, until)');
  db.close();
}

type Random = () => number;

/** Always the same numbers (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Spread evenly over the year, with two shares of it in the busy week. */
function receivedAt(share: number): number {
  const week = share * 53;
  const moved = week < BUSY ? week : week < BUSY + 2 ? BUSY + (week - BUSY) / 2 : week - 1;
  return Math.floor(BEGIN + (moved / 52) * YEAR_MS);
}

const FACTS = JSON.stringify(sampleFacts('1'));

type Lead = {
  id: string;
  facts: string;
  externalId: string;
  campaign: string;
  receivedAt: number;
  dueAt: number;
  owner: string;
  contactedBy: string | null;
  contactedAt: number | null;
  touchedMs: number | null;
  outcome: string | null;
  sinceMs: number;
};

function leadOf(n: number, receivedAt: number, random: Random): Lead {
  const touchedMs = random() < 0.85 ? Math.floor(later(random, 4 * HOUR_MS)) : null;
  return {
    id: deriveLeadId(ORGANISATION, `crm-${n}`),
    facts: FACTS,
    externalId: `crm-${n}`,
    // The first campaigns bring most.
    campaign: `Campaign ${Math.floor(CAMPAIGNS * random() ** 2)}`,
    receivedAt,
    dueAt: receivedAt + 4 * HOUR_MS + (random() < 0.6 ? 15 * HOUR_MS : 0) + (random() < 0.2 ? 2 * DAY_MS : 0),
    owner: `person-${n % PEOPLE}`,
    contactedBy: touchedMs === null ? null : `person-${n % PEOPLE}`,
    contactedAt: touchedMs === null ? null : receivedAt + Math.floor(touchedMs * 2.5),
    touchedMs,
    outcome: random() < 0.2 ? (random() < 0.5 ? 'opportunity' : random() < 0.5 ? 'won' : 'lost') : null,
    sinceMs: Math.floor(later(random, 20 * DAY_MS)),
  };
}

/** As long as such things take: mostly short, now and then long. */
function later(random: Random, meanMs: number): number {
  return -Math.log(1 - random()) * meanMs;
}

type History = {
  lead: string;
  campaign: string;
  dueAt: number;
  person: string;
  at: number;
  until: number | null;
  verdict: string | null;
  reason: string | null;
  reasonAt: number | null;
};

/** Three people each. */
function judgementsOf(lead: Lead, random: Random): History[] {
  const first = Math.floor(random() * PEOPLE);
  return Array.from({ length: JUDGEMENTS }, (_, n) => {
    const person = `person-${(first + n * 7) % PEOPLE}`;
    const at = lead.receivedAt + 5 * MINUTE_MS + Math.floor(later(random, DAY_MS));
    const said = judgementAt(at, random() < 0.5 ? 'good' : random() < 0.4 ? 'fair' : 'poor', random);
    const of = { lead: lead.id, campaign: lead.campaign, dueAt: lead.dueAt, person };
    if (random() >= CHANGED) return [{ ...of, ...said }];
    const until = at + HOUR_MS;
    return [
      { ...of, ...said, until },
      { ...of, ...judgementAt(until, random() < 0.3 ? null : 'fair', random) },
    ];
  }).flat();
}

function judgementAt(at: number, verdict: string | null, random: Random) {
  const reason = REASON_NAMES[Math.floor(random() * REASON_NAMES.length)] ?? null;
  const isExplained = verdict === 'poor' && random() < 0.8;
  return { at, verdict, until: null, ...(isExplained ? { reason, reasonAt: at + MINUTE_MS } : NO_REASON) };
}

const NO_REASON = { reason: null, reasonAt: null };

function statementsOf(db: Database.Database) {
  return {
    lead: db.prepare(`insert into leads (id, organisation, external_id, facts, received_at, changed_at,
      campaign, due_at, owner, contacted_by, contacted_at, touched_ms, outcome) values ($id, '${ORGANISATION}', $externalId, $facts, $receivedAt,
      $receivedAt, $campaign, $dueAt, $owner, $contactedBy, $contactedAt, $touchedMs, $outcome)`),
    outcome: db.prepare(`insert into lead_outcomes (organisation, at, lead, outcome, since_ms)
      values ('${ORGANISATION}', $at, $id, $outcome, $sinceMs)`),
    history: db.prepare(`insert into verdict_history (organisation, at, lead, person, verdict, until, reason, reason_at,
      campaign, due_at) values ('${ORGANISATION}', $at, $lead, $person, $verdict, $until, $reason, $reasonAt, $campaign,
      $dueAt)`),
  };
}
