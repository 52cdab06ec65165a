import type { Lead } from '../domain/lead.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import type { Counts, Judgement, Misfit, Reason, Verdict } from '../domain/verdict.ts';
import { targetKey } from './changes-endings.ts';
import type { Engine } from './engine.ts';
import { query } from './query.ts';
import type { Reads } from './store.ts';

export function readsOf(engine: Engine): Reads {
  const first = async <R>(rows: Promise<R[]>): Promise<R | undefined> => (await rows)[0];
  return {
    intakeOrganisation: onceATurn(async () => organisationOf(await first(engine.all(anyOrganisation, {})))),
    organisation: async (id) => organisationOf(await first(engine.all(organisationById, { id }))),
    person: async ({ platform, workspace, user }) =>
      personOf(await first(engine.all(personByIdentity, { platform, workspace, user }))),
    personByEmail: async (organisation, email) =>
      personOf(await first(engine.all(personByEmail, { organisation, email: email.toLowerCase() }))),
    personById: async (organisation, id) => personOf(await first(engine.all(personByOwnId, { organisation, id }))),
    people: async (organisation) =>
      (await engine.all(peopleOf, { organisation })).map((row) => JSON.parse(row.body) as Person),
    lead: async (id) => leadOf(await first(engine.all(leadById, { id }))),
    leadAt: async ({ platform, workspace, channel, message }) => {
      const post = await first(engine.all(postAt, { platform, workspace, channel, message }));
      const subject = post === undefined ? undefined : (JSON.parse(post.subject) as { kind: string; lead?: string });
      return subject?.lead === undefined ? undefined : leadOf(await first(engine.all(leadById, { id: subject.lead })));
    },
    judgement: async (lead, person) => judgementOf(await first(engine.all(judgementBy, { lead, person }))),
    counts: async (lead) => countsOf(await engine.all(countsFor, { lead })),
    isTargetClosed: async (target) => (await engine.all(closedTarget, { target: targetKey(target) })).length > 0,
  };
}

/** Every lead asks; those of one turn of the event loop get one answer, which none of them can tell from its own. */
function onceATurn<R>(read: () => Promise<R>): () => Promise<R> {
  let answer: Promise<R> | undefined;
  return () => {
    if (answer === undefined) {
      answer = read();
      setImmediate(() => {
        answer = undefined;
      });
    }
    return answer;
  };
}

const anyOrganisation = query<Record<never, never>>()((db) =>
  db.selectFrom('organisations').select('body').orderBy('id').limit(1),
);

const organisationById = query<{ id: string }>()((db, $) =>
  db.selectFrom('organisations').select('body').where('id', '=', $.id),
);

function organisationOf(row: { body: string } | undefined): Organisation | undefined {
  return row === undefined ? undefined : (JSON.parse(row.body) as Organisation);
}

const personByIdentity = query<{ platform: string; workspace: string; user: string }>()((db, $) =>
  db
    .selectFrom('identities as i')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisation', '=', 'i.organisation').onRef('p.id', '=', 'i.person'),
    )
    .select('p.body')
    .where('i.platform', '=', $.platform)
    .where('i.workspace', '=', $.workspace)
    .where('i.user_id', '=', $.user),
);

const personByEmail = query<{ organisation: string; email: string }>()((db, $) =>
  db.selectFrom('people').select('body').where('organisation', '=', $.organisation).where('email', '=', $.email),
);

const personByOwnId = query<{ organisation: string; id: string }>()((db, $) =>
  db.selectFrom('people').select('body').where('organisation', '=', $.organisation).where('id', '=', $.id),
);

function personOf(row: { body: string } | undefined): Person | undefined {
  return row === undefined ? undefined : (JSON.parse(row.body) as Person);
}

const peopleOf = query<{ organisation: string }>()((db, $) =>
  db.selectFrom('people').select('body').where('organisation', '=', $.organisation).orderBy('id'),
);

const leadById = query<{ id: string }>()((db, $) =>
  db
    .selectFrom('leads')
    .select([
      'id',
      'organisation',
      'facts',
      'owner',
      'partner',
      'claimed_at as claimedAt',
      'contacted_by as contactedBy',
      'contacted_at as contactedAt',
      'received_at as receivedAt',
    ])
    .where('id', '=', $.id),
);

type LeadRow = { [K in keyof Omit<Lead, 'facts'>]-?: Exclude<Lead[K], undefined> | null } & { facts: string };

function leadOf(row: LeadRow | undefined): Lead | undefined {
  return row === undefined ? undefined : (withoutNulls({ ...row, facts: JSON.parse(row.facts) }) as Lead);
}

const postAt = query<{ platform: string; workspace: string; channel: string; message: string }>()((db, $) =>
  db
    .selectFrom('deliveries')
    .select('subject')
    .where('sent_message', '=', $.message)
    .where('kind', '=', 'post')
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('sent_channel', '=', $.channel),
);

const judgementBy = query<{ lead: string; person: string }>()((db, $) =>
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

function judgementOf(row: JudgementRow | undefined): Judgement | undefined {
  if (row === undefined) return undefined;
  const { lead, person, note } = row;
  const judgement: Judgement = {
    lead,
    person,
    verdict: row.verdict as Verdict,
    mayBeQuoted: row.may_be_quoted === 1,
    givenAt: row.given_at,
  };
  if (row.reason !== null) judgement.reason = row.reason as Reason;
  if (row.misfit !== null) judgement.misfit = row.misfit as Misfit;
  if (note !== null) judgement.note = note;
  return judgement;
}

const countsFor = query<{ lead: string }>()((db, $) =>
  db
    .selectFrom('verdicts')
    .select((is) => ['verdict', is.fn.countAll<number>().as('people')])
    .where('lead', '=', $.lead)
    .groupBy('verdict'),
);

function countsOf(rows: { verdict: string; people: number }[]): Counts {
  const counts: Counts = { good: 0, fair: 0, poor: 0 };
  for (const row of rows) counts[row.verdict as Verdict] = row.people;
  return counts;
}

const closedTarget = query<{ target: string }>()((db, $) =>
  db.selectFrom('closed_targets').select('target').where('target', '=', $.target),
);

function withoutNulls(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
