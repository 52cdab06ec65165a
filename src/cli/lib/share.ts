const BAR = 20;

/** How far something is, as a bar with its share and a few words. */
export function showShare(share: number, words: string): string {
  const part = Math.max(0, Math.min(share, 1));
  const done = Math.round(part * BAR);
  return `${'█'.repeat(done)}${'░'.repeat(BAR - done)} ${Math.floor(part * 100)} %  ${words}`;
}
