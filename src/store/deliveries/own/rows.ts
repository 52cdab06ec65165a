import { UNFOUNDED } from '../../../domain/people/person.ts';
import { sql } from '../../database/kysely.ts';
import type { Dialect } from '../../database/query.ts';
import { readSubjectPart } from '../read-subject.ts';

/** Somebody of an organisation. */
export type Own = { organisation: string; person: string };

/** Their accounts, by which messages find them. */
const selectAccounts = ($: Own) => sql`select platform, workspace, user_id from identities
  where organisation = ${$.organisation} and person = ${$.person}`;

/** The same as lanes and closed targets name them. */
export const selectTargets = ($: Own) => sql`select platform || '/' || workspace || '/' || user_id from identities
  where organisation = ${$.organisation} and person = ${$.person}`;

/** Where their accounts are known by: also from before there was their organisation. */
export const isOfTheirs = ($: Own) => sql<boolean>`organisation in (${$.organisation}, ${sql.lit(UNFOUNDED)})`;

/** Messages to them, and those that show something of theirs. */
export const isMessageOf = ($: Own, dialect: Dialect) => sql<boolean>`${isOfTheirs($)} and (
  target_kind in ('person', 'home') and (platform, workspace, target) in (${selectAccounts($)})
  or ${readSubjectPart(dialect, 'person')} = ${$.person} and organisation = ${$.organisation})`;

/** What somebody was told of their not being reached. */
export const isWarningOf = ($: Own, dialect: Dialect) => sql<boolean>`organisation = ${$.organisation}
  and ${readSubjectPart(dialect, 'kind')} = 'target-closed' and (
    coalesce(${readSubjectPart(dialect, 'platform')}, platform),
    coalesce(${readSubjectPart(dialect, 'workspace')}, workspace),
    ${readSubjectPart(dialect, 'target')}) in (${selectAccounts($)})`;

/** The same of a message that waits: it says itself where they cannot be reached. */
export const isWarningOfAccount = ($: Own, dialect: Dialect) => sql<boolean>`(
  ${readSubjectPart(dialect, 'kind')} = 'target-closed' and (
    ${readSubjectPart(dialect, 'platform')}, ${readSubjectPart(dialect, 'workspace')},
    ${readSubjectPart(dialect, 'target')}) in (${selectAccounts($)}))`;

/** Whom a line names: who did it, who had the lead before, and who has it and was in touch where that is summed up. */
export const LINE_PARTS = ['by', 'before', 'owner', 'contacted'] as const;
export type LinePart = (typeof LINE_PARTS)[number];

/** Lines in threads that name them, as who did it unless said otherwise. */
export const isLineOf = (
  $: Own,
  dialect: Dialect,
  part: LinePart = 'by',
) => sql<boolean>`organisation = ${$.organisation}
  and kind in ('line', 'update') and ${readSubjectPart(dialect, 'line', part)} = ${$.person}`;
