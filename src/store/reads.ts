import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/people/person.ts';
import { addressReadsOf } from './addresses/queries.ts';
import { draftReadsOf } from './checkins/draft-queries.ts';
import { checkinReadsOf } from './checkins/queries.ts';
import type { Engine } from './database/engine.ts';
import { query } from './database/query.ts';
import { targetKey } from './deliveries/end-steps.ts';
import { postedReadsOf } from './digests/posted-queries.ts';
import { digestReadsOf } from './digests/queries.ts';
import { findingReadsOf } from './findings/queries.ts';
import { leadReadsOf } from './leads/queries.ts';
import { pastReadsOf } from './people/queries.ts';
import type { Vault } from './sealing.ts';
import type { Reads } from './store.ts';

export function readsOf(engine: Engine, vault: Vault): Reads {
  const first = async <R>(rows: Promise<R[]>): Promise<R | undefined> => (await rows)[0];
  return {
    ...leadReadsOf(engine),
    ...checkinReadsOf(engine, vault),
    ...draftReadsOf(engine),
    ...pastReadsOf(engine),
    ...findingReadsOf(engine),
    ...digestReadsOf(engine),
    ...postedReadsOf(engine),
    ...addressReadsOf(engine, vault),
    intakeOrganisation: onceATurn(async () => organisationOf(await first(engine.all(anyOrganisation, {})))),
    organisations: async () =>
      (await engine.all(allOrganisations, {})).map(({ body }) => JSON.parse(body) as Organisation),
    organisation: async (id) => organisationOf(await first(engine.all(organisationById, { id }))),
    person: async ({ platform, workspace, user }) =>
      personOf(await first(engine.all(personByIdentity, { platform, workspace, user }))),
    personByEmail: async (organisation, email) =>
      personOf(await first(engine.all(personByEmail, { organisation, email: email.toLowerCase() }))),
    personById: async (organisation, id) => personOf(await first(engine.all(personByOwnId, { organisation, id }))),
    people: async (organisation) =>
      (await engine.all(peopleOf, { organisation })).map((row) => JSON.parse(row.body) as Person),
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

const allOrganisations = query<Record<never, never>>()((db) =>
  db.selectFrom('organisations').select('body').orderBy('id'),
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

const closedTarget = query<{ target: string }>()((db, $) =>
  db.selectFrom('closed_targets').select('target').where('target', '=', $.target),
);
