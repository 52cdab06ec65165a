import { canDraw, type Weight, widthOf } from './font.ts';

/** More of a text is never looked at: nothing that long fits a picture. */
const LENGTH_MAX = 400;
const ELLIPSIS = '…';

/** What can be drawn of somebody's words: no signs the font lacks, no controls, no towers of accents; perhaps nothing. */
export function drawable(text: string, weight: Weight): string {
  const plain = text.slice(0, LENGTH_MAX).normalize('NFC').replaceAll(/\s+/gu, ' ').replaceAll(/\p{C}/gu, '');
  const kept = graphemes(plain.replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')).filter((sign) => canDraw(sign, weight));
  return kept.join('').replaceAll(/ +/g, ' ').trim();
}

/** A text no wider than `width` px at a type size, cut between characters as people see them and marked with an ellipsis. */
export function fitted(text: string, width: number, type: { size: number; weight: Weight }): string {
  const room = width / type.size;
  if (widthOf(text, type.weight) <= room) return text;
  let kept = '';
  for (const sign of graphemes(text)) {
    if (widthOf(kept + sign + ELLIPSIS, type.weight) > room) break;
    kept += sign;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
