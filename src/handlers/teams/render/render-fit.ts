import { clip, type Field, type Part, type Text } from '../../../cards/card.ts';
import type { AdaptiveCard } from '../wire.ts';

/** Bytes of a card as JSON without its pictures; Teams takes some 28,000 with all around it. */
const CARD_MAX_BYTES = 25_000;

/** Characters shown of each line where all of them are too much: there may be eighty in a form, each with a choice of its own. */
const SHORTER = [500, 250, 80];

/** The card with as much as fits. Long lines are clipped first; then title, buttons, pictures and inputs stay, the rest is kept from the top, and the number of lines left out is said. */
export function fitCard(fields: Field[], draw: (kept: Field[]) => AdaptiveCard): AdaptiveCard {
  const whole = draw(fields);
  if (countBytes(whole) <= CARD_MAX_BYTES) return whole;
  for (const max of SHORTER) {
    const shorter = draw(clipFields(fields, max));
    if (countBytes(shorter) <= CARD_MAX_BYTES) return shorter;
  }
  const lines = fields.reduce((sum, field) => sum + countLines(field), 0);
  const first = (keep: number) => draw(keepFirst(clipFields(fields, SHORTER.at(-1) ?? 0), keep, lines));
  let fits = 0;
  let tooMany = lines;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (countBytes(first(middle)) <= CARD_MAX_BYTES) fits = middle;
    else tooMany = middle;
  }
  return first(fits);
}

/** As Teams counts: UTF-8, pictures beside. */
function countBytes(card: AdaptiveCard): number {
  const json = JSON.stringify(card, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('data:image/') ? '' : value,
  );
  return Buffer.byteLength(json);
}

function clipFields(fields: Field[], max: number): Field[] {
  return fields.map((field) => (field.kind === 'part' ? { ...field, part: clipPart(field.part, max) } : field));
}

function clipPart(part: Part, max: number): Part {
  const shorter = (text: Text) => text.map((span) => (typeof span === 'string' ? clipLines(span, max) : span));
  switch (part.kind) {
    case 'text':
    case 'small':
      return { ...part, text: shorter(part.text) };
    case 'list':
      return { ...part, items: part.items.map(shorter) };
    case 'facts':
      return { ...part, rows: part.rows.map((row) => row.map((fact) => ({ ...fact, value: shorter(fact.value) }))) };
    case 'picture':
      return { ...part, rows: part.rows.map(shorter) };
    case 'title':
    case 'line':
    case 'buttons':
      return part;
  }
}

function clipLines(text: string, max: number): string {
  return text
    .split('\n')
    .map((line) => clip(line, max))
    .join('\n');
}

/** The first so many lines of all there are. */
function keepFirst(fields: Field[], keep: number, lines: number): Field[] {
  let left = keep;
  let isRestCounted = false;
  return fields.flatMap((field): Field[] => {
    if (field.kind !== 'part' || isFixed(field.part)) return [field];
    const kept = left > 0 ? takeOfPart(field.part, left) : undefined;
    left -= countLines(field);
    const taken: Field[] = kept === undefined ? [] : [{ kind: 'part', part: kept }];
    if (left >= 0 || isRestCounted) return taken;
    isRestCounted = true;
    return [...taken, { kind: 'part', part: { kind: 'small', text: [`… (+${lines - keep})`] } }];
  });
}

function takeOfPart(part: Part, count: number): Part | undefined {
  if (part.kind === 'list') return { ...part, items: part.items.slice(0, count) };
  if (part.kind === 'facts') return { ...part, rows: part.rows.slice(0, count) };
  if (part.kind === 'text' || part.kind === 'small') return { ...part, text: takeLines(part.text, count) };
  return part;
}

/** A line ends where somebody's words have one end; an export is a few long texts of many lines. */
function takeLines(text: Text, count: number): Text {
  let left = count;
  return text.flatMap((span): Text => {
    if (left <= 0) return [];
    if (typeof span !== 'string') return [span];
    const lines = span.split('\n');
    const kept = lines.slice(0, left).join('\n');
    left -= lines.length - 1;
    return [kept];
  });
}

function countTextLines(text: Text): number {
  return text.reduce((sum, span) => sum + (typeof span === 'string' ? span.split('\n').length - 1 : 0), 1);
}

function countLines(field: Field): number {
  if (field.kind !== 'part' || isFixed(field.part)) return 0;
  const { part } = field;
  switch (part.kind) {
    case 'list':
      return part.items.length;
    case 'facts':
      return part.rows.length;
    case 'text':
    case 'small':
      return countTextLines(part.text);
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
