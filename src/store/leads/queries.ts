import type { Lead } from '../../domain/leads/lead.ts';
import type { Judgement, Misfit, Reason, Verdict, VerdictCounts } from '../../domain/leads/verdict.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import type { LeadReads } from '../store.ts';

const LEADS_MAX = 5000;
const RETURNING_AT_ONCE = 100;

export function leadReadsOf(database: Database): LeadReads {
  const first = async <R>(rows: Promise<R[]>): Promise<R | undefined> => (await rows)[0];
  return {
    lead: async (id) => leadOf(await first(database.all(leadById, { id }))),
    leadAt: async ({ platform, workspace, channel, message }) => {
      const post = await first(database.all(postAt, { platform, workspace, channel, message }));
      const subject = post === undefined ? undefined : (JSON.parse(post.subject) as { kind: string; lead?: string });
      return subject?.lead === undefined
        ? undefined
        : leadOf(await first(database.all(leadById, { id: subject.lead })));
    },
    judgement: async (lead, person) => judgementOf(await first(database.all(judgementBy, { lead, person }))),
    counts: async (lead) => countsOf(await database.all(countsFor, { lead })),
    judgementsBy: async (person) => (await database.all(judgementsOf, { person })).map(judgement),
    leadsOf: async (organisation, person) =>
      (await database.all(leadsWith, { organisation, person })).flatMap((row) => leadOf(row) ?? []),
    returning: async (organisation, now) =>
      (await database.all(leadsReturning, { organisation, now })).flatMap((row) => leadOf(row) ?? []),
    winsBetween: async (organisation, from, until, most) =>
      (await database.all(winsIn, { organisation, from, until, most })).flatMap((row) => leadOf(row) ?? []),
  };
}

const LEAD = [
  'id',
  'organisation',
  'facts',
  'owner',
  'partner',
  'claimed_at as claimedAt',
  'contacted_by as contactedBy',
  'contacted_at as contactedAt',
  'received_at as receivedAt',
  'due_at as dueAt',
  'touched_ms as touchedMs',
  'outcome_body as outcome',
  'outcome_at as outcomeAt',
] as const;

const leadById = prepare<{ id: string }>()((db, $) => db.selectFrom('leads').select(LEAD).where('id', '=', $.id));

const leadsWith = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .selectFrom('leads')
    .select(LEAD)
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('owner', '=', $.person), is('partner', '=', $.person), is('contacted_by', '=', $.person)]))
    .orderBy('received_at', 'desc')
    .limit(LEADS_MAX),
);

/** Those whose day has come, the longest due first. */
const leadsReturning = prepare<{ organisation: string; now: number }>()((db, $) =>
  db
    .selectFrom('leads')
    .select(LEAD)
    .where('organisation', '=', $.organisation)
    .where('returns_at', 'is not', null)
    .where('returns_at', '<=', $.now)
    .orderBy('returns_at')
    .limit(RETURNING_AT_ONCE),
);

/** By the history, which is kept in the order of time; only those that still are. */
const winsIn = prepare<{ organisation: string; from: number; until: number; most: number }>()((db, $) =>
  db
    .selectFrom('lead_outcomes as o')
    .innerJoin('leads as l', 'l.id', 'o.lead')
    .select(LEAD.map((column) => `l.${column}` as const))
    .where('o.organisation', '=', $.organisation)
    .where('o.at', '>=', $.from)
    .where('o.at', '<', $.until)
    .where('o.outcome', '=', 'won')
    .where('o.until', 'is', null)
    .orderBy('o.at')
    .limit($.most),
);

type Written = 'facts' | 'outcome';
type LeadRow = { [K in keyof Omit<Lead, Written>]-?: Exclude<Lead[K], undefined> | null } & {
  facts: string;
  outcome: string | null;
};

function leadOf(row: LeadRow | undefined): Lead | undefined {
  if (row === undefined) return undefined;
  const { facts, outcome } = row;
  const written = { facts: JSON.parse(facts), outcome: outcome === null ? null : JSON.parse(outcome) };
  return withoutNulls({ ...row, ...written }) as Lead;
}

const postAt = prepare<{ platform: string; workspace: string; channel: string; message: string }>()((db, $) =>
  db
    .selectFrom('deliveries')
    .select('subject')
    .where('sent_message', '=', $.message)
    .where('kind', '=', 'post')
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('sent_channel', '=', $.channel),
);

const judgementBy = prepare<{ lead: string; person: string }>()((db, $) =>
  db
    .selectFrom('verdicts')
    .select(['lead', 'person', 'verdict', 'reason', 'misfit', 'note', 'may_be_quoted', 'given_at'])
    .where('lead', '=', $.lead)
    .where('person', '=', $.person),
);

type JudgementRow = {
  lead: string;
  person: string;
  verdict: string;
  reason: string | null;
  misfit: string | null;
  note: string | null;
  may_be_quoted: number;
  given_at: number;
};

const judgementsOf = prepare<{ person: string }>()((db, $) =>
  db
    .selectFrom('verdicts')
    .select(['lead', 'person', 'verdict', 'reason', 'misfit', 'note', 'may_be_quoted', 'given_at'])
    .where('person', '=', $.person)
    .orderBy('given_at', 'desc'),
);

function judgementOf(row: JudgementRow | undefined): Judgement | undefined {
  return row === undefined ? undefined : judgement(row);
}

function judgement(row: JudgementRow): Judgement {
  const { lead, person, note } = row;
  const given: Judgement = {
    lead,
    person,
    verdict: row.verdict as Verdict,
    mayBeQuoted: row.may_be_quoted === 1,
    givenAt: row.given_at,
  };
  if (row.reason !== null) given.reason = row.reason as Reason;
  if (row.misfit !== null) given.misfit = row.misfit as Misfit;
  if (note !== null) given.note = note;
  return given;
}

const countsFor = prepare<{ lead: string }>()((db, $) =>
  db
    .selectFrom('verdicts')
    .select((is) => ['verdict', is.fn.countAll<number>().as('people')])
    .where('lead', '=', $.lead)
    .groupBy('verdict'),
);

function countsOf(rows: { verdict: string; people: number }[]): VerdictCounts {
  const counts: VerdictCounts = { good: 0, fair: 0, poor: 0 };
  for (const row of rows) counts[row.verdict as Verdict] = row.people;
  return counts;
}

function withoutNulls(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
