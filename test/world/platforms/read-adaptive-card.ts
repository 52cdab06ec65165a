import MarkdownIt from 'markdown-it';
import type { AdaptiveCardJson } from '../../../sandbox/fake-teams/contract.ts';
import { SANDBOX_PEOPLE } from '../../../sandbox/samples/noordlicht.ts';
import { toTeamsId } from '../../../sandbox/samples/noordlicht-teams.ts';

export type Element = { type: string; [field: string]: unknown };

/** As Teams reads a line of text: links, emphasis and lists, no HTML. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });

/**
 * What a card shows to a reader, in the form `textOf` (reading.ts) gives blocks: buttons of a row of rows on one
 * line.
 */
export function readCardText(card: AdaptiveCardJson): string {
  return readLines(listElements(card), listMentions(card)).join('\n').replaceAll('\u00a0', ' ');
}

/** What a form asks and tells, without its title, its own buttons and the hints under its fields. */
export function readFormText(card: AdaptiveCardJson): string {
  const shown = listElements(card).filter((element, index, all) => {
    if (index === 0 && element['style'] === 'heading') return false;
    const isHint = element['isSubtle'] === true && all[index - 1]?.type === 'Input.Text';
    return !isHint && !(element.type === 'ActionSet' && listActions(element).some(isFormButton));
  });
  return readLines(shown, listMentions(card)).join('\n').replaceAll('\u00a0', ' ');
}

export function readFormTitle(card: AdaptiveCardJson): string {
  const [first] = listElements(card);
  return first?.['style'] === 'heading' ? readText(String(first['text']), listMentions(card)) : '';
}

/** Whether it is a form: only those can be put away. */
export function isForm(card: AdaptiveCardJson): boolean {
  return listButtons(card).some(isFormButton);
}

/** Every button of a card, those of menus included. */
export function listButtons(card: AdaptiveCardJson): Element[] {
  return listEverything(card).filter(({ type }) => type.startsWith('Action.'));
}

export function listInputs(card: AdaptiveCardJson): Element[] {
  return listEverything(card).filter(({ type }) => type.startsWith('Input.'));
}

export function listChoices(input: Element): { title: string; value: string }[] {
  return (input['choices'] ?? []) as { title: string; value: string }[];
}

/** What the pictures of a card say in words. */
export function listPictures(card: AdaptiveCardJson): string[] {
  return listEverything(card)
    .filter(({ type }) => type === 'Image')
    .map((image) => String(image['altText']));
}

/** Addresses that a click opens. */
export function listLinks(card: AdaptiveCardJson): string[] {
  const buttons = listButtons(card).flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [String(url)] : []));
  const links = listTexts(card)
    .flatMap((text) => parseTokens(text))
    .flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href'))] : []));
  return [...buttons, ...links];
}

/** Markup that is none of ours: we make words bold, make lists and mention people; what we link calls or writes to a contact. */
export function findMistakes(card: AdaptiveCardJson): string[] {
  const mentions = listMentions(card);
  const OURS =
    /^(inline|text|softbreak|hardbreak|paragraph|bullet_list|list_item|strong|text_special|link)(_open|_close)?$/;
  return listTexts(card).flatMap((text) => {
    const marks = parseTokens(replaceMentions(text, mentions))
      .filter(
        (token) => !OURS.test(token.type) || (token.type === 'link_open' && !isContact(String(token.attrGet('href')))),
      )
      .map(({ type, content }) => `${type} ${content}`);
    return [
      ...marks,
      ...(replaceMentions(text, mentions).match(/(?<!\\)<at>/g) ?? []),
      ...(text.match(/\{\{|\$\{/g) ?? []),
    ];
  });
}

const isContact = (href: string) => /^(tel:\+?\d+|mailto:[^\s<>"]+@[^\s<>"]+)$/.test(href);

type Mentions = { mark: string; person: string }[];

function listMentions({ msteams }: AdaptiveCardJson): Mentions {
  const { entities = [] } = (msteams ?? {}) as { entities?: { text: string; mentioned: { id: string } }[] };
  return entities.map(({ text, mentioned: { id } }) => ({
    mark: text,
    person: SANDBOX_PEOPLE.find((each) => toTeamsId(each.id) === id)?.id ?? id,
  }));
}

function readLines(elements: Element[], mentions: Mentions): string[] {
  const lines: string[] = [];
  let isRow = false;
  for (const element of elements) {
    const buttons = readRow(element);
    const own = buttons ?? readPart(element, mentions);
    if (element['separator'] === true) lines.push('');
    // The rows of buttons of one part stand close under one another.
    if (buttons !== undefined && isRow && element['spacing'] === 'Small') lines[lines.length - 1] += buttons.join('');
    else lines.push(...own);
    isRow = buttons !== undefined;
  }
  return lines;
}

function readRow(element: Element): string[] | undefined {
  if (element.type === 'ActionSet') {
    const actions = listActions(element);
    const titles = (are: (action: Element) => boolean) =>
      actions.filter(are).map(({ title }) => stripInvisible(String(title)));
    const menu = titles(({ mode }) => mode === 'secondary');
    const buttons = titles(({ mode }) => mode !== 'secondary').map((title) => `[${title}] `);
    return [[...buttons, ...(menu.length > 0 ? [`[${menu.join(' | ')}] `] : [])].join('')];
  }
  if (element.type !== 'ColumnSet') return undefined;
  const select = listInputsIn(element)[0];
  if (select === undefined) return undefined;
  const options = listChoices(select).map(({ title }) => stripInvisible(title));
  return [`[${stripInvisible(String(select['placeholder']))}: ${options.join(' | ')}] `];
}

function readPart(element: Element, mentions: Mentions): string[] {
  switch (element.type) {
    case 'TextBlock':
      return readText(String(element['text']), mentions).split('\n');
    // A line of text with a menu beside it.
    case 'ColumnSet': {
      const parts = (element['columns'] as { items: Element[] }[]).flatMap(({ items }) => items);
      return [parts.flatMap((part) => readRow(part) ?? readPart(part, mentions)).join(' ')];
    }
    case 'FactSet':
      return (element['facts'] as { title: string; value: string }[]).map(
        ({ title, value }) => `${readText(title, mentions)}  ${readText(value, mentions)}`,
      );
    case 'Input.Text':
    case 'Input.Toggle':
    case 'Input.ChoiceSet': {
      const initial = element.type === 'Input.Text' ? element['value'] : undefined;
      const options = listChoices(element).map(({ title }) => title);
      return [
        [element['label'], initial, element['title'], ...options]
          .filter(Boolean)
          .map(String)
          .map(stripInvisible)
          .join(' | '),
      ];
    }
    case 'Image':
      return [''];
    default:
      return [];
  }
}

/** A text as it is read; each point of a list and each paragraph on a line of its own. */
function readText(text: string, mentions: Mentions): string {
  const lines: string[] = [];
  for (const token of markdown.parse(replaceMentions(text, mentions), {})) {
    if (token.type !== 'inline') continue;
    lines.push((token.children ?? []).map((child) => (/break$/.test(child.type) ? '\n' : child.content)).join(''));
  }
  return stripInvisible(lines.join('\n'));
}

function replaceMentions(text: string, mentions: Mentions): string {
  return mentions.reduce((words, { mark, person }) => words.replaceAll(mark, `@${person}`), text);
}

/** Without what is seen by nobody. */
function stripInvisible(text: string): string {
  return text.replaceAll('\u2060', '');
}

function parseTokens(text: string) {
  return markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

function listTexts(card: AdaptiveCardJson): string[] {
  return listEverything(card).flatMap(({ text, facts }) => [
    ...(typeof text === 'string' ? [text] : []),
    ...((facts ?? []) as { title: string; value: string }[]).flatMap(({ title, value }) => [title, value]),
  ]);
}

function listElements(card: AdaptiveCardJson): Element[] {
  return card['body'] as Element[];
}

function listActions(set: Element): Element[] {
  return set['actions'] as Element[];
}

function listInputsIn(element: Element): Element[] {
  return listEverything(element).filter(({ type }) => type.startsWith('Input.'));
}

function isFormButton({ data }: Element): boolean {
  return Object.keys((data ?? {}) as object).some((key) => key === 'form' || key === 'close');
}

/** Everything in a card that has a type, but for what older clients fall back on. */
function listEverything(node: unknown): Element[] {
  if (Array.isArray(node)) return node.flatMap(listEverything);
  if (typeof node !== 'object' || node === null) return [];
  const { fallback: _, msteams: __, ...fields } = node as Record<string, unknown>;
  const own = typeof fields['type'] === 'string' ? [fields as Element] : [];
  return [...own, ...Object.values(fields).flatMap(listEverything)];
}
