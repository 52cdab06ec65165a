import { AGREEMENTS_OPEN_MAX } from '../../../domain/promises/agreement/agreement.ts';
import { insertOrSkip } from '../../database/insert.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepare } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import { prepareLimit, waitToAdd } from '../../shared/limits.ts';
import type { AgreementChange } from './changes.ts';
import { agreementTables, toAgreementRow } from './tables.ts';

export const agreementSteps: Steps<AgreementChange> = {
  'agreement.made': ({ agreement }) => [
    waitToAdd('agreements', agreement.organisation),
    bind(addAgreement, toAgreementRow(agreement), 'repeated'),
    bind(checkOpen, { organisation: agreement.organisation }, 'outrun'),
  ],
  'agreement.settled': ({ organisation, agreement, state, why = null, by, at }) => [
    bind(settle, { organisation, agreement, state, why, by, at }, 'outrun'),
  ],
  'agreement.reminded': ({ organisation, agreement, at }) => [bind(remind, { organisation, agreement, at }, 'outrun')],
  'agreements.forgotten': ({ organisation, before }) => [bind(forget, { organisation, before })],
};

const addAgreement = insertOrSkip(agreementTables, 'agreements');

const checkOpen = prepareLimit<{ organisation: string }>(
  AGREEMENTS_OPEN_MAX,
  ($) => sql`select count(*) from agreements where organisation = ${$.organisation} and state = 'open'`,
);

type OfAgreement = { organisation: string; agreement: string; at: number };

const settle = prepare<OfAgreement & { state: string; why: string | null; by: string }>()((db, $) =>
  db
    .updateTable('agreements')
    .set({ state: $.state, why: $.why, settled_by: $.by, settled_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.agreement)
    .where('state', '=', 'open'),
);

const remind = prepare<OfAgreement>()((db, $) =>
  db
    .updateTable('agreements')
    .set({ reminded_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.agreement)
    .where('state', '=', 'open')
    .where('reminded_at', 'is', null),
);

const forget = prepare<{ organisation: string; before: number }>()((db, $) =>
  db
    .deleteFrom('agreements')
    .where('organisation', '=', $.organisation)
    .where('state', '<>', 'open')
    .where('settled_at', '<', $.before),
);
