import type { Field, Part, Span, Text } from '../../../cards/card.ts';
import type { CardElement } from '../wire.ts';

export type PersonSpan = Extract<Span, { kind: 'person' }>;

/** Who a card may mention: `markFor` gives the mark where somebody stands, undefined for who is only named. */
export type Mentions = {
  markFor(person: PersonSpan): string | undefined;
  /** Teams' list of who the marks in these elements are. */
  listEntities(body: CardElement[]): { entities?: unknown[] };
};

/** What could end the mark early or be read as markup within it. */
const MARKS = /[<>&*_~`\\[\]{}#]/g;

/** The people of this tenant among the parts. A mark is found by its words alone: of two with one name only the first is mentioned. */
export function findMentions(fields: Field[], tenant: string): Mentions {
  const users = new Map<string, string>();
  const userOf = ({ identities }: PersonSpan) =>
    identities.find(({ platform, workspace }) => platform === 'teams' && workspace === tenant)?.user;
  for (const person of fields.flatMap(mentionedIn)) {
    const user = userOf(person);
    const name = nameOf(person);
    if (user !== undefined && name !== '' && !users.has(name)) users.set(name, user);
  }
  return {
    markFor(person) {
      const user = userOf(person);
      return user !== undefined && users.get(nameOf(person)) === user ? markOf(nameOf(person)) : undefined;
    },
    listEntities(body) {
      const json = JSON.stringify(body);
      const here = [...users].filter(([name]) => json.includes(JSON.stringify(markOf(name)).slice(1, -1)));
      if (here.length === 0) return {};
      return { entities: here.map(([name, id]) => ({ type: 'mention', text: markOf(name), mentioned: { id, name } })) };
    },
  };
}

function nameOf({ name }: PersonSpan): string {
  return name.replaceAll(MARKS, '').replaceAll(/\s+/g, ' ').trim();
}

function markOf(name: string): string {
  return `<at>${name}</at>`;
}

function mentionedIn(field: Field): PersonSpan[] {
  if (field.kind !== 'part') return [];
  return textsOf(field.part)
    .flat()
    .filter((span): span is PersonSpan => typeof span !== 'string' && span.kind === 'person');
}

function textsOf(part: Part): Text[] {
  switch (part.kind) {
    case 'text':
    case 'small':
      return [part.text];
    case 'facts':
      return part.rows.flat().map(({ value }) => value);
    case 'list':
      return part.items;
    case 'title':
    case 'line':
    case 'picture':
    case 'buttons':
      return [];
  }
}
