const SHOWN_MAX = 120;

/** Somebody's words in one line of a terminal, which takes some signs for commands. */
export function showText(text: string): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return shown.length > SHOWN_MAX ? `${shown.slice(0, SHOWN_MAX)}…` : shown;
}
