import { type Card, flattenText, type Part, type Text } from './card.ts';

/** A card as plain text for a terminal or a file, one part under another. */
export function writePlainText({ parts }: Card): string {
  return `${parts.map(writePlainPart).filter(Boolean).join('\n')}\n`;
}

function writePlainPart(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `${part.text}\n${'='.repeat(Math.min(part.text.length, 80))}`;
    case 'text':
    case 'small':
      return flattenText(part.text);
    case 'facts':
      return part.rows
        .map((row) => row.map(({ label, value }) => `${label}: ${flattenText(value)}`).join('   '))
        .join('\n');
    case 'list':
      return listPlainItems(part.items);
    case 'picture':
      return listPlainItems(part.rows);
    case 'line':
      return ' ';
    case 'buttons':
      return '';
  }
}

function listPlainItems(items: Text[]): string {
  return items.map((item) => `- ${flattenText(item)}`).join('\n');
}
