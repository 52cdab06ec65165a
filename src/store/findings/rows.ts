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
import type { Tables } from '../tables.ts';

export function noteOf(row: Tables['market_notes']): MarketNote {
  const { lead, words, topic, may_be_quoted, ...rest } = row;
  return {
    ...rest,
    topic: topic as Topic,
    mayBeQuoted: may_be_quoted === 1,
    ...(lead !== null && { lead }),
    ...(words !== null && { words }),
  };
}

export function actionOf(row: Tables['actions']): Action {
  const { about_kind, about, state, why, person, changed_at, ...rest } = row;
  return {
    ...rest,
    about: aboutOf(about_kind as Finding['kind'], about),
    state: state as ActionState,
    by: person,
    changedAt: changed_at,
    ...(why !== null && { why }),
  };
}

function aboutOf(kind: Finding['kind'], about: string): Finding {
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

export function celebrationOf(row: Tables['celebrations']): Celebration {
  const { id, organisation, kind, from_team, to_team, words, at } = row;
  return {
    id,
    organisation,
    kind: kind as Celebration['kind'],
    words,
    at,
    ...(from_team !== null && { fromTeam: from_team as Team }),
    ...(to_team !== null && { toTeam: to_team as Team }),
  };
}

export function thanksOf({ person, recipient, ...rest }: Tables['thanks']): Thanks {
  return { ...rest, from: person, to: recipient };
}
