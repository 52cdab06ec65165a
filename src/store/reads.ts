import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/people/person.ts';
import { addressReadsOf } from './addresses/queries.ts';
import { draftReadsOf } from './checkins/draft-queries.ts';
import { checkinReadsOf } from './checkins/queries.ts';
import type { Database } from './database/database.ts';
import { prepare } from './database/query.ts';
import { targetKey } from './deliveries/end-steps.ts';
import { postedReadsOf } from './digests/posted-queries.ts';
import { digestReadsOf } from './digests/queries.ts';
import { findingReadsOf } from './findings/queries.ts';
import { leadReadsOf } from './leads/queries.ts';
import { pastReadsOf } from './people/queries.ts';
import type { Sealer } from './sealing.ts';
import type { Reads } from './store.ts';

export function readsOf(database: Database, sealer: Sealer): Reads {
  const first = async <R>(rows: Promise<R[]>): Promise<R | undefined> => (await rows)[0];
  return {
    ...leadReadsOf(database),
    ...checkinReadsOf(database, sealer),
    ...draftReadsOf(database),
    ...pastReadsOf(database),
    ...findingReadsOf(database),
    ...digestReadsOf(database),
    ...postedReadsOf(database),
    ...addressReadsOf(database, sealer),
    intakeOrganisation: onceATurn(async () => organisationOf(await first(database.all(anyOrganisation, {})))),
    organisations: async () =>
      (await database.all(allOrganisations, {})).map(({ body }) => JSON.parse(body) as Organisation),
    organisation: async (id) => organisationOf(await first(database.all(organisationById, { id }))),
    person: async ({ platform, workspace, user }) =>
      personOf(await first(database.all(personByIdentity, { platform, workspace, user }))),
    personByEmail: async (organisation, email) =>
      personOf(await first(database.all(personByEmail, { organisation, email: email.toLowerCase() }))),
    personById: async (organisation, id) => personOf(await first(database.all(personByOwnId, { organisation, id }))),
    people: async (organisation) =>
      (await database.all(peopleOf, { organisation })).map((row) => JSON.parse(row.body) as Person),
    isTargetClosed: async (target) => (await database.all(closedTarget, { target: targetKey(target) })).length > 0,
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

const anyOrganisation = prepare<Record<never, never>>()((db) =>
  db.selectFrom('organisations').select('body').orderBy('id').limit(1),
);

const allOrganisations = prepare<Record<never, never>>()((db) =>
  db.selectFrom('organisations').select('body').orderBy('id'),
);

const organisationById = prepare<{ id: string }>()((db, $) =>
  db.selectFrom('organisations').select('body').where('id', '=', $.id),
);

function organisationOf(row: { body: string } | undefined): Organisation | undefined {
  return row === undefined ? undefined : (JSON.parse(row.body) as Organisation);
}

const personByIdentity = prepare<{ platform: string; workspace: string; user: string }>()((db, $) =>
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

const personByEmail = prepare<{ organisation: string; email: string }>()((db, $) =>
  db.selectFrom('people').select('body').where('organisation', '=', $.organisation).where('email', '=', $.email),
);

const personByOwnId = prepare<{ organisation: string; id: string }>()((db, $) =>
  db.selectFrom('people').select('body').where('organisation', '=', $.organisation).where('id', '=', $.id),
);

function personOf(row: { body: string } | undefined): Person | undefined {
  return row === undefined ? undefined : (JSON.parse(row.body) as Person);
}

const peopleOf = prepare<{ organisation: string }>()((db, $) =>
  db.selectFrom('people').select('body').where('organisation', '=', $.organisation).orderBy('id'),
);

const closedTarget = prepare<{ target: string }>()((db, $) =>
  db.selectFrom('closed_targets').select('target').where('target', '=', $.target),
);
