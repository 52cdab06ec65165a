const PLACEHOLDER_MAX = 30;
const PLACEHOLDER = /^\[[\p{L}-]+\]/u;

/** What stands for a name or number is whole or not there: `[na…` says neither. Where a part of one begins, if it does. */
export function findCutPlaceholder(kept: string, text: string): number {
  const start = kept.lastIndexOf('[');
  const isCut =
    start >= 0 && !kept.includes(']', start) && PLACEHOLDER.test(text.slice(start, start + PLACEHOLDER_MAX));
  return isCut ? start : kept.length;
}
