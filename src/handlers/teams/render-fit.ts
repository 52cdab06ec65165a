import type { Field, Part } from '../../cards/card.ts';
import type { AdaptiveCard } from './activity.ts';

/** Bytes of a card as JSON without its pictures; Teams takes some 28,000 with all around it. */
export const CARD_MAX_BYTES = 25_000;

/** The card with as much of its middle as fits: title, buttons, pictures and inputs always, the rest from the top, and how many lines are left out. */
export function fitted(fields: Field[], draw: (kept: Field[]) => AdaptiveCard): AdaptiveCard {
  const whole = draw(fields);
  if (bytesOf(whole) <= CARD_MAX_BYTES) return whole;
  const lines = fields.reduce((sum, field) => sum + linesOf(field), 0);
  let fits = 0;
  let tooMany = lines;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (bytesOf(draw(cut(fields, middle, lines))) <= CARD_MAX_BYTES) fits = middle;
    else tooMany = middle;
  }
  return draw(cut(fields, fits, lines));
}

/** As Teams counts: UTF-8, pictures beside. */
export function bytesOf(card: AdaptiveCard): number {
  const json = JSON.stringify(card, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('data:image/') ? '' : value,
  );
  return Buffer.byteLength(json);
}

/** The first so many lines of all there are. */
function cut(fields: Field[], keep: number, lines: number): Field[] {
  let left = keep;
  let isTold = false;
  return fields.flatMap((field): Field[] => {
    if (field.kind !== 'told' || isFixed(field.part)) return [field];
    const kept = left > 0 ? firstOf(field.part, left) : undefined;
    left -= linesOf(field);
    const told: Field[] = kept === undefined ? [] : [{ kind: 'told', part: kept }];
    if (left >= 0 || isTold) return told;
    isTold = true;
    return [...told, { kind: 'told', part: { kind: 'small', text: [`… (+${lines - keep})`] } }];
  });
}

function firstOf(part: Part, count: number): Part | undefined {
  if (part.kind === 'list') return { ...part, items: part.items.slice(0, count) };
  if (part.kind === 'facts') return { ...part, rows: part.rows.slice(0, count) };
  return part;
}

function linesOf(field: Field): number {
  if (field.kind !== 'told' || isFixed(field.part)) return 0;
  const { part } = field;
  switch (part.kind) {
    case 'list':
      return part.items.length;
    case 'facts':
      return part.rows.length;
    case 'text':
    case 'small':
      return 1;
    case 'line':
    case 'title':
    case 'picture':
    case 'buttons':
      return 0;
  }
}

function isFixed({ kind }: Part): boolean {
  return kind === 'title' || kind === 'picture' || kind === 'buttons';
}
