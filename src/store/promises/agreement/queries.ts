import { AGREEMENTS_OPEN_MAX } from '../../../domain/promises/agreement/agreement.ts';
import type { Database } from '../../database/database.ts';
import { prepare } from '../../database/query.ts';
import type { AgreementReads } from './reads.ts';
import { toAgreement } from './tables.ts';

const OWN_READ_MAX = 1000;

export function createAgreementReads(database: Database): AgreementReads {
  return {
    openAgreements: async (organisation) => (await database.all(selectOpen, { organisation })).map(toAgreement),
    agreement: async (organisation, id) =>
      (await database.all(selectAgreement, { organisation, id })).map(toAgreement)[0],
    agreementsToRemind: async (organisation, today, most) =>
      (await database.all(selectToRemind, { organisation, today, most })).map(toAgreement),
    ownAgreements: async (organisation, person) =>
      (await database.all(selectOwn, { organisation, person })).map(toAgreement),
  };
}

const selectOpen = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('agreements')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'open')
    .orderBy('last_day')
    .orderBy('at')
    .orderBy('id')
    .limit(AGREEMENTS_OPEN_MAX),
);

const selectAgreement = prepare<{ organisation: string; id: string }>()((db, $) =>
  db.selectFrom('agreements').selectAll().where('organisation', '=', $.organisation).where('id', '=', $.id),
);

const selectToRemind = prepare<{ organisation: string; today: string; most: number }>()((db, $) =>
  db
    .selectFrom('agreements')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'open')
    .where('reminded_at', 'is', null)
    .where('remind_on', '<=', $.today)
    .orderBy('last_day')
    .orderBy('id')
    .limit($.most),
);

const selectOwn = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .selectFrom('agreements')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where((is) =>
      is.or([
        is('person', '=', $.person),
        is('sales_owner', '=', $.person),
        is('marketing_owner', '=', $.person),
        is('settled_by', '=', $.person),
      ]),
    )
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(OWN_READ_MAX),
);
