import type { Organisation } from '../../organisation.ts';
import { HOUR_MS } from '../../time.ts';

/** A code lets one more workspace join an organisation: typed there once, within this time. It is written as one that links accounts. */
export const JOIN_CODE_HOURS = 24;
export const JOIN_CODE_MS = JOIN_CODE_HOURS * HOUR_MS;

/** So many workspaces are of one organisation, and so many accounts look after it. */
export const JOIN_LIMITS = { workspaces: 10, administrators: 20 } as const;

/** Whether one more workspace can join, with whoever looks after it there. */
export function hasRoom({
  workspaces,
  administrators = [],
}: Pick<Organisation, 'workspaces' | 'administrators'>): boolean {
  return workspaces.length < JOIN_LIMITS.workspaces && administrators.length < JOIN_LIMITS.administrators;
}

/** How a code stands that somebody was given: good, typed before, or too old. */
export type JoinCodeState = 'open' | 'used' | 'expired';

export function findJoinCodeState({ isUsed, until }: { isUsed: boolean; until: number }, at: number): JoinCodeState {
  if (isUsed) return 'used';
  return at > until ? 'expired' : 'open';
}
