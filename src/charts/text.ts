import { canDraw, measureText } from './font.ts';
import type { FontWeight, TextStyle } from './look.ts';

/** More of a text is never looked at: nothing that long fits a picture. */
const LENGTH_MAX = 400;
const ELLIPSIS = '…';

/** What can be drawn of somebody's words: no signs the font lacks, no controls, no towers of accents; perhaps nothing. */
export function keepDrawable(text: string, weight: FontWeight): string {
  const plain = text.slice(0, LENGTH_MAX).normalize('NFC').replaceAll(/\s+/gu, ' ').replaceAll(/\p{C}/gu, '');
  const kept = splitGraphemes(plain.replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')).filter((sign) => canDraw(sign, weight));
  return kept.join('').replaceAll(/ +/g, ' ').trim();
}

/** A text no wider than `widthMax` px, cut between characters as people see them and marked with an ellipsis. */
export function shortenText(text: string, widthMax: number, { size, weight }: TextStyle): string {
  const room = widthMax / size;
  if (measureText(text, weight) <= room) return text;
  let kept = '';
  for (const sign of splitGraphemes(text)) {
    if (measureText(kept + sign + ELLIPSIS, weight) > room) break;
    kept += sign;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

function splitGraphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
