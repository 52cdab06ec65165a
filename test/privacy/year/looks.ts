import { type Button, type Card, type Field, flattenText, type Part, type Reply } from '../../../src/cards/card.ts';
import type { Instant } from '../../../src/domain/time.ts';

/**
 * What somebody was shown: by whom it is read (a platform's user, or `channel`) and whether that is a manager, what of and of which
 * version, when, since when that was meant for them and who were managers then, and all its words.
 */
export type Look = {
  at: Instant;
  since: Instant;
  managers: string[];
  reader: string;
  isManager: boolean;
  of: string;
  text: string;
  month?: string;
  version?: number;
};

/** Thin and unbreakable ones, which look like any other. */
const SPACES = /[\u00a0\u2009\u202f]/g;

/** Every word of a card, the labels of its buttons too, a line a part. */
export function readCard({ parts }: Card): string {
  return parts.flatMap(readPart).join('\n').replaceAll(SPACES, ' ');
}

export function readReply(reply: Reply): string {
  switch (reply.kind) {
    case 'card':
    case 'notice':
    case 'refusal':
      return readCard(reply.card);
    case 'form':
      return [reply.form.title, ...reply.form.fields.flatMap(readField)].join('\n');
    case 'form-errors':
      return Object.values(reply.errors).join('\n');
    case 'declined':
      return reply.why;
    case 'nothing':
    case 'unset':
    case 'imported':
    case 'repeated':
      return '';
  }
}

function readPart(part: Part): string[] {
  switch (part.kind) {
    case 'title':
      return [part.text];
    case 'text':
    case 'small':
      return [flattenText(part.text)];
    case 'facts':
      return part.rows.flatMap((row) => row.map(({ label, value }) => `${label}: ${flattenText(value)}`));
    case 'list':
      return part.items.map((item) => `- ${flattenText(item)}`);
    case 'picture':
      return [
        part.alt,
        ...part.chart.bars.map(({ label, note }) => `bar ${label}: ${note}`),
        ...part.rows.map((row) => `- ${flattenText(row)}`),
      ];
    case 'line':
      return [];
    case 'buttons':
      return part.buttons.flatMap(readButton);
  }
}

function readButton(button: Button): string[] {
  const choices = 'choices' in button ? button.choices.map(({ label }) => label) : [];
  return [button.label, ...choices].map((label) => `[${label}]`);
}

function readField(field: Field): string[] {
  switch (field.kind) {
    case 'part':
      return readPart(field.part);
    case 'text':
    case 'date':
      return [field.label, field.value ?? ''];
    case 'tick':
      return [field.label, field.choice];
    case 'chat-pick':
      return [field.label, ...(field.offered ?? []).map(({ label }) => `(${label})`)];
    case 'choice':
    case 'pick':
      return [field.label, ...field.options.map(({ label }) => `(${label})`)];
  }
}
