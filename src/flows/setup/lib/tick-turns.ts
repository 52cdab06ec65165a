import { type Instant, MINUTE_MS } from '../../../domain/time.ts';

/** In up to so many organisations everything is looked at each minute. */
export const LOOKED_AT_EACH_MINUTE = 500;

/**
 * Whether what may wait is looked at in this organisation in this minute: in about `LOOKED_AT_EACH_MINUTE` of them, by lot, so that
 * also a clock that leaves out minutes comes to all of them.
 */
export function hasTurn(organisation: string, organisations: number, now: Instant): boolean {
  if (organisations <= LOOKED_AT_EACH_MINUTE) return true;
  return computeLot(`${organisation} ${Math.floor(now / MINUTE_MS)}`) < LOOKED_AT_EACH_MINUTE / organisations;
}

/** From 0 to 1, always the same of the same text: FNV-1a, with its bits mixed, so that texts that differ by a sign lie far apart. */
function computeLot(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}
