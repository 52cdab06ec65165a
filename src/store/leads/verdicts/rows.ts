import type { Judgement, Misfit, Reason, Verdict } from '../../../domain/leads/verdict.ts';
import type { Platform } from '../../../domain/organisation.ts';
import type { RowOf } from '../../database/columns.ts';
import { omitNulls } from '../../database/rows.ts';
import type { leadTables } from '../tables.ts';

export function toJudgement(row: RowOf<(typeof leadTables)['verdicts']>): Judgement {
  return omitNulls({
    lead: row.lead,
    person: row.person,
    verdict: row.verdict as Verdict,
    reason: row.reason as Reason | null,
    misfit: row.misfit as Misfit | null,
    disputed: row.disputed,
    note: row.note,
    mayBeQuoted: row.may_be_quoted === 1,
    givenAt: row.given_at,
    chosen: row.chosen_at === null ? null : { verdict: row.chosen as Verdict, at: row.chosen_at },
  });
}

/** An emoji, with as much of it as was asked for. */
export function toReaction<Row extends { platform: string; verdict: string; stands: number }>({
  platform,
  verdict,
  stands,
  ...row
}: Row) {
  return { ...row, platform: platform as Platform, verdict: verdict as Verdict, stands: stands === 1 };
}
