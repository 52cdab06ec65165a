import type { Locale } from '../domain/organisation.ts';
import {
  type About,
  type Card,
  type Field,
  type Form,
  flattenText,
  type NamedCard,
  type Part,
  type Reply,
} from './card.ts';

/** Between what something is about and a sentence that begins with a capital, which no colon may stand before. */
const APART = ' · ';

/** About nothing but its reader. */
export function nameNobody(locale: Locale): About {
  return { locale };
}

/** What somebody is answered about. */
export function findAbout(reply: Reply): About | undefined {
  switch (reply.kind) {
    case 'nothing':
    case 'repeated':
      return reply.about;
    case 'card':
    case 'notice':
    case 'refusal':
      return reply.card.about;
    case 'form':
      return reply.form.about;
    case 'form-errors':
    case 'unset':
    case 'declined':
    case 'imported':
      return undefined;
  }
}

/** The card with what it is about before its words, unless they say so. */
export function nameCard(about: About, { summary, parts }: Card): NamedCard {
  const { name } = about;
  if (name === undefined) return { summary, parts, about };
  return {
    summary: isNamed(summary, about) ? summary : `${name}${APART}${summary}`,
    parts: parts.some((part) => isNamed(readWords(part), about)) ? parts : nameFirst(name, parts),
    about,
  };
}

/** The fields of a form, below what it is about where its title does not say so. */
export function listNamedFields({ about, title, fields }: Form): Field[] {
  const { name } = about;
  const isSaid =
    isNamed(title, about) || fields.some((each) => each.kind === 'part' && isNamed(readWords(each.part), about));
  if (name === undefined || isSaid) return fields;
  return [{ kind: 'part', part: { kind: 'text', text: [{ kind: 'strong', text: name }] } }, ...fields];
}

/** A form as it is spoken of. */
export function sayForm({ about, title }: Pick<Form, 'about' | 'title'>): string {
  return about.name === undefined || isNamed(title, about) ? title : `${about.name}${APART}${title}`;
}

/** Whether a text says what it is about. */
export function isNamed(text: string, { name = '', mark = name }: About): boolean {
  return text.toLowerCase().includes(mark.toLowerCase());
}

function nameFirst(name: string, parts: Part[]): Part[] {
  const [first, ...rest] = parts;
  if (first?.kind === 'text') return [{ kind: 'text', text: [`${name}${APART}`, ...first.text] }, ...rest];
  return [{ kind: 'text', text: [{ kind: 'strong', text: name }] }, ...parts];
}

function readWords(part: Part): string {
  switch (part.kind) {
    case 'title':
      return part.text;
    case 'text':
    case 'small':
      return flattenText(part.text);
    case 'list':
      return part.items.map(flattenText).join('\n');
    case 'facts':
      return part.rows.flatMap((row) => row.map(({ value }) => flattenText(value))).join('\n');
    case 'line':
    case 'picture':
    case 'buttons':
      return '';
  }
}
