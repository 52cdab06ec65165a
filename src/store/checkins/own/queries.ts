import type { Team } from '../../../domain/people/person.ts';
import type { Database } from '../../database/database.ts';
import { prepare } from '../../database/query.ts';
import type { OwnCheckinReads } from '../reads.ts';
import { toInvitation } from '../tables.ts';

/** What check-ins keep of somebody besides what they wrote. */
export function createOwnCheckinReads(database: Database): OwnCheckinReads {
  return {
    invitationsOf: async (organisation, person) =>
      (await database.all(selectInvitationsOf, { organisation, person })).map((row) => ({
        month: row.month,
        invitation: toInvitation(row),
      })),
    interviewsBy: (organisation, person) => database.all(countInterviews, { organisation, person }),
    copiesFor: (organisation, person) => database.all(countCopies, { organisation, person }),
    approvalsBy: (organisation, person) => database.all(selectApprovalsBy, { organisation, person }),
    managedBy: async (organisation, person) =>
      (await database.all(selectManaged, { organisation, person })).map((row) => ({ ...row, team: row.team as Team })),
  };
}

type Own = { organisation: string; person: string };

const selectInvitationsOf = prepare<Own>()((db, $) =>
  db
    .selectFrom('checkin_invitations')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('month', 'desc'),
);

const countInterviews = prepare<Own>()((db, $) =>
  db
    .selectFrom('checkin_invitations')
    .select((is) => ['month', is.fn.countAll<number>().as('people')])
    .where('organisation', '=', $.organisation)
    .where('interviewer', '=', $.person)
    .groupBy('month')
    .orderBy('month', 'desc'),
);

const countCopies = prepare<Own>()((db, $) =>
  db
    .selectFrom('checkin_shared')
    .select((is) => ['month', is.fn.countAll<number>().as('people')])
    .where('organisation', '=', $.organisation)
    .where('interviewer', '=', $.person)
    .groupBy('month')
    .orderBy('month', 'desc'),
);

const selectManaged = prepare<Own>()((db, $) =>
  db
    .selectFrom('checkin_managers')
    .select(['month', 'team'])
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('month', 'desc'),
);

const selectApprovalsBy = prepare<Own>()((db, $) =>
  db
    .selectFrom('checkin_approvals')
    .select(['month', 'version'])
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('month', 'desc'),
);
