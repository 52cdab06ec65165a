import { type Card, flat, type Part } from './card.ts';

/** A card as plain text, for a terminal or a file: what a screen reader would say, one part under another. */
export function plainText({ parts }: Card): string {
  return `${parts.map(plainPart).filter(Boolean).join('\n')}\n`;
}

function plainPart(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `${part.text}\n${'='.repeat(Math.min(part.text.length, 80))}`;
    case 'text':
    case 'small':
      return flat(part.text);
    case 'facts':
      return part.rows.map((row) => row.map(({ label, value }) => `${label}: ${flat(value)}`).join('   ')).join('\n');
    case 'list':
      return part.items.map((item) => `- ${flat(item)}`).join('\n');
    case 'picture':
      return `[${part.alt}]`;
    case 'line':
      return ' ';
    case 'buttons':
      return '';
  }
}
