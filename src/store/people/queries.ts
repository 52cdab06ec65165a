import { randomBytes } from 'node:crypto';
import { LINK_CODE_LENGTH, LINK_CODE_LETTERS } from '../../domain/people/link.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import type { Sealer } from '../sealing.ts';
import { countMisses } from './miss-steps.ts';
import type { PeopleReads } from './reads.ts';
import { readPerson } from './tables.ts';

export function createPeopleReads(database: Database, sealer: Sealer): PeopleReads {
  return {
    person: async ({ platform, workspace, user, enterprise }) => {
      const own = toPeople(await database.all(selectByIdentity, { platform, workspace, user }))[0];
      if (own !== undefined || enterprise === undefined || enterprise === workspace) return own;
      return toPeople(await database.all(selectByIdentity, { platform, workspace: enterprise, user }))[0];
    },
    personByEmail: async (organisation, email) =>
      toPeople(await database.all(selectByEmail, { organisation, email: email.toLowerCase() }))[0],
    personById: async (organisation, id) => toPeople(await database.all(selectById, { organisation, id }))[0],
    people: async (organisation) => toPeople(await database.all(selectPeople, { organisation })),
    absences: (organisation) => database.all(selectAbsences, { organisation }),
    newLinkCode: makeLinkCode,
    linkOffered: async (organisation, code, at) => {
      const offers = await database.all(selectOffers, { organisation, at });
      const [offer] = offers.filter(({ salt, hash }) => sealer.isHashOf(code, salt, hash));
      return offer && { person: readPerson(offer.body), hash: offer.hash };
    },
    linkMisses: async (organisation, { platform, workspace, user }, since) => {
      const [counts] = await database.all(countMisses, { organisation, platform, workspace, user, since });
      return counts ?? { account: 0, organisation: 0 };
    },
    linkCodeUntil: async (organisation, person) =>
      (await database.all(selectCodeOf, { organisation, person }))[0]?.until,
  };
}

/** No letter is likelier than the others: there are 32 of them, and 256 bytes. */
function makeLinkCode(): string {
  const bytes = Array.from(randomBytes(LINK_CODE_LENGTH));
  return bytes.map((byte) => LINK_CODE_LETTERS[byte % LINK_CODE_LETTERS.length]).join('');
}

function toPeople(rows: { body: string }[]): Person[] {
  return rows.map(({ body }) => readPerson(body));
}

/** At most one: the key is all three. */
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
    .where('organisation', '=', $.organisation)
    .orderBy('person')
    .orderBy('from_day'),
);

/** One at most of each person. */
const selectOffers = prepare<{ organisation: string; at: number }>()((db, $) =>
  db
    .selectFrom('link_codes as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisation', '=', 'c.organisation').onRef('p.id', '=', 'c.person'),
    )
    .select(['c.salt', 'c.hash', 'p.body'])
    .where('c.organisation', '=', $.organisation)
    .where('c.until', '>=', $.at),
);

const selectCodeOf = prepare<{ organisation: string; person: string }>()((db, $) =>
  db.selectFrom('link_codes').select('until').where('organisation', '=', $.organisation).where('person', '=', $.person),
);
