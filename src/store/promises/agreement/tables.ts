import type { Agreement, AgreementState } from '../../../domain/promises/agreement/agreement.ts';
import type { RowOf, TableShapes } from '../../database/columns.ts';
import { omitNulls } from '../../database/rows.ts';

export const agreementTables = {
  /** `person`: who noted it. `remind_on`: from which day its owners are reminded; `reminded_at`: when they were. */
  agreements: {
    id: 'text',
    organisation: 'text',
    what: 'text',
    sales_owner: 'person?',
    marketing_owner: 'person?',
    last_day: 'text',
    remind_on: 'text?',
    reminded_at: 'integer?',
    state: 'text',
    why: 'text?',
    person: 'person',
    at: 'integer',
    settled_by: 'person?',
    settled_at: 'integer?',
  },
} satisfies TableShapes;

type AgreementRow = RowOf<(typeof agreementTables)['agreements']>;

export function toAgreement({ id, organisation, what, at, ...row }: AgreementRow): Agreement {
  return {
    ...{ id, organisation, what, at, lastDay: row.last_day, by: row.person },
    // Only states that we know are written there.
    state: row.state as AgreementState,
    owners: omitNulls({ sales: row.sales_owner, marketing: row.marketing_owner }),
    ...omitNulls({ remindOn: row.remind_on, why: row.why, settledBy: row.settled_by, settledAt: row.settled_at }),
  };
}

/** One that is new. */
export function toAgreementRow({
  id,
  organisation,
  what,
  owners,
  lastDay,
  remindOn,
  state,
  by,
  at,
}: Agreement): AgreementRow {
  return {
    ...{ id, organisation, what, last_day: lastDay, remind_on: remindOn ?? null, state, person: by, at },
    ...{ sales_owner: owners.sales ?? null, marketing_owner: owners.marketing ?? null },
    ...{ reminded_at: null, why: null, settled_by: null, settled_at: null },
  };
}
