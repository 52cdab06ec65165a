import type {
  Action,
  ActionState,
  Celebration,
  Finding,
  MarketNote,
  Thanks,
  Topic,
} from '../../domain/findings/finding.ts';
import type { Reason } from '../../domain/leads/verdict.ts';
import type { Team } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { RowOf, TableShapes } from '../database/columns.ts';
import { omitNulls } from '../database/rows.ts';

export const findingTables = {
  market_notes: {
    id: 'text',
    organisation: 'text',
    person: 'person',
    lead: 'text?',
    topic: 'text',
    words: 'text?',
    may_be_quoted: 'integer',
    at: 'integer',
  },
  /** `person`: the manager who moved it last. */
  actions: {
    id: 'text',
    organisation: 'text',
    about_kind: 'text',
    about: 'text',
    words: 'text',
    state: 'text',
    why: 'text?',
    person: 'person',
    at: 'integer',
    changed_at: 'integer',
    /** Its state before this one, and since when. */
    was_state: 'text?',
    was_changed_at: 'integer?',
  },
  action_receipts: { action: 'text', person: 'person', organisation: 'text', at: 'integer' },
  thanks: { id: 'text', organisation: 'text', person: 'person', recipient: 'person', words: 'text', at: 'integer' },
  /** `person`: whose words they are. */
  celebrations: {
    id: 'text',
    organisation: 'text',
    kind: 'text',
    person: 'person',
    from_team: 'text?',
    to_team: 'text?',
    words: 'text',
    at: 'integer',
    used_at: 'integer?',
  },
} satisfies TableShapes;

type FindingRow<T extends keyof typeof findingTables> = RowOf<(typeof findingTables)[T]>;

export function toNote({ id, organisation, person, at, ...row }: FindingRow<'market_notes'>): MarketNote {
  const own = omitNulls({ lead: row.lead, words: row.words });
  return { id, organisation, person, topic: row.topic as Topic, mayBeQuoted: row.may_be_quoted === 1, at, ...own };
}

export function toNoteRow(note: MarketNote): FindingRow<'market_notes'> {
  const { lead = null, words = null, mayBeQuoted, ...own } = note;
  return { ...own, lead, words, may_be_quoted: mayBeQuoted ? 1 : 0 };
}

export function toAction({ id, organisation, words, at, ...row }: FindingRow<'actions'>): Action {
  return {
    id,
    organisation,
    about: toFinding(row.about_kind as Finding['kind'], row.about),
    words,
    state: row.state as ActionState,
    by: row.person,
    at,
    changedAt: row.changed_at,
    ...omitNulls({ why: row.why }),
  };
}

/** As it stood at a moment: without what was changed since, as far as that is known; undefined otherwise. */
export function toActionAt(row: FindingRow<'actions'>, moment: Instant): Action | undefined {
  if (row.changed_at < moment) return toAction(row);
  const { was_state: state, was_changed_at: since } = row;
  const isKnown = state !== null && since !== null && since < moment;
  // Why it was declined is not kept once it is open again.
  return isKnown && state !== 'declined' ? toAction({ ...row, state, changed_at: since, why: null }) : undefined;
}

export function toActionRow(action: Action): FindingRow<'actions'> {
  const { about, by: person, why = null, changedAt, ...own } = action;
  return {
    ...own,
    about_kind: about.kind,
    about: writeFinding(about),
    why,
    person,
    changed_at: changedAt,
    was_state: null,
    was_changed_at: null,
  };
}

function toFinding(kind: Finding['kind'], about: string): Finding {
  switch (kind) {
    case 'reason':
      return { kind, reason: about as Reason };
    case 'campaign':
      return { kind, campaign: about };
    case 'topic':
      return { kind, topic: about as Topic };
    case 'finding':
      return { kind, words: about };
  }
}

function writeFinding(about: Finding): string {
  switch (about.kind) {
    case 'reason':
      return about.reason;
    case 'campaign':
      return about.campaign;
    case 'topic':
      return about.topic;
    case 'finding':
      return about.words;
  }
}

export function toCelebration({ id, organisation, words, at, ...row }: FindingRow<'celebrations'>): Celebration {
  const teams = omitNulls({ fromTeam: row.from_team as Team | null, toTeam: row.to_team as Team | null });
  return { id, organisation, kind: row.kind as Celebration['kind'], words, at, ...teams };
}

/** One that no digest used yet. */
export function toCelebrationRow(celebration: Celebration, person: string): FindingRow<'celebrations'> {
  const { fromTeam = null, toTeam = null, ...own } = celebration;
  return { ...own, person, from_team: fromTeam, to_team: toTeam, used_at: null };
}

export function toThanks({ person, recipient, ...own }: FindingRow<'thanks'>): Thanks {
  return { ...own, from: person, to: recipient };
}

export function toThanksRow({ from, to, ...own }: Thanks): FindingRow<'thanks'> {
  return { ...own, person: from, recipient: to };
}
