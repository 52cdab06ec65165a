import type { Person } from '../../domain/people/person.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import type { Sealer } from '../sealing.ts';
import { hashCode } from './link-steps.ts';
import type { PeopleReads } from './reads.ts';
import { readPerson } from './tables.ts';

export function createPeopleReads(database: Database, sealer: Sealer): PeopleReads {
  return {
    person: async ({ platform, workspace, user }) =>
      toPeople(await database.all(selectByIdentity, { platform, workspace, user }))[0],
    personByEmail: async (organisation, email) =>
      toPeople(await database.all(selectByEmail, { organisation, email: email.toLowerCase() }))[0],
    personById: async (organisation, id) => toPeople(await database.all(selectById, { organisation, id }))[0],
    people: async (organisation) => toPeople(await database.all(selectPeople, { organisation })),
    absences: (organisation) => database.all(selectAbsences, { organisation }),
    linkCode: ({ organisation, id }, at) => sealer.makeCode(organisation, id, at),
    linkOffered: async (code, at) => toPeople(await database.all(selectByCode, { code: hashCode(code), at }))[0],
  };
}

function toPeople(rows: { body: string }[]): Person[] {
  return rows.map(({ body }) => readPerson(body));
}

const selectByIdentity = prepare<{ platform: string; workspace: string; user: string }>()((db, $) =>
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

const selectByEmail = prepare<{ organisation: string; email: string }>()((db, $) =>
  db.selectFrom('people').select('body').where('organisation', '=', $.organisation).where('email', '=', $.email),
);

const selectById = prepare<{ organisation: string; id: string }>()((db, $) =>
  db.selectFrom('people').select('body').where('organisation', '=', $.organisation).where('id', '=', $.id),
);

const selectPeople = prepare<{ organisation: string }>()((db, $) =>
  db.selectFrom('people').select('body').where('organisation', '=', $.organisation).orderBy('id'),
);

const selectAbsences = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('absences')
    .select(['person', 'from_day as from', 'to_day as to'])
    .where('organisation', '=', $.organisation),
);

const selectByCode = prepare<{ code: string; at: number }>()((db, $) =>
  db
    .selectFrom('link_codes as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisation', '=', 'c.organisation').onRef('p.id', '=', 'c.person'),
    )
    .select('p.body')
    .where('c.code', '=', $.code)
    .where('c.until', '>=', $.at),
);
