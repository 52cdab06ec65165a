import MarkdownIt from 'markdown-it';
import type { AdaptiveCardJson } from '../../../sandbox/fake-teams/contract.ts';
import { SANDBOX_PEOPLE } from '../../../sandbox/samples/noordlicht.ts';
import { toTeamsId } from '../../../sandbox/samples/noordlicht-teams.ts';

export type Element = { type: string; [field: string]: unknown };

/** As Teams reads a line of text: links, emphasis and lists, no HTML. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });

/** What a card shows to a reader, in the form `textOf` (reading.ts) gives blocks: buttons of a row of rows on one line. */
export function cardText(card: AdaptiveCardJson): string {
  return linesOf(elementsOf(card), mentionsOf(card)).join('\n').replaceAll('\u00a0', ' ');
}

/** What a form asks and tells, without its title, its own buttons and the hints under its fields. */
export function formText(card: AdaptiveCardJson): string {
  const asked = elementsOf(card).filter((element, place, all) => {
    if (place === 0 && element['style'] === 'heading') return false;
    const isHint = element['isSubtle'] === true && all[place - 1]?.type === 'Input.Text';
    return !isHint && !(element.type === 'ActionSet' && actionsIn(element).some(isFormButton));
  });
  return linesOf(asked, mentionsOf(card)).join('\n').replaceAll('\u00a0', ' ');
}

export function formTitle(card: AdaptiveCardJson): string {
  const [first] = elementsOf(card);
  return first?.['style'] === 'heading' ? textIn(String(first['text']), mentionsOf(card)) : '';
}

/** Whether it is a form: only those can be put away. */
export function isForm(card: AdaptiveCardJson): boolean {
  return buttonsOf(card).some(isFormButton);
}

/** Every button of a card, those of menus included. */
export function buttonsOf(card: AdaptiveCardJson): Element[] {
  return everythingIn(card).filter(({ type }) => type.startsWith('Action.'));
}

export function inputsOf(card: AdaptiveCardJson): Element[] {
  return everythingIn(card).filter(({ type }) => type.startsWith('Input.'));
}

export function choicesOf(input: Element): { title: string; value: string }[] {
  return (input['choices'] ?? []) as { title: string; value: string }[];
}

/** What the pictures of a card say in words. */
export function picturesOf(card: AdaptiveCardJson): string[] {
  return everythingIn(card)
    .filter(({ type }) => type === 'Image')
    .map((image) => String(image['altText']));
}

/** Addresses that a click opens. */
export function linksOf(card: AdaptiveCardJson): string[] {
  const buttons = buttonsOf(card).flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [String(url)] : []));
  const links = textsOf(card)
    .flatMap((text) => tokensOf(text))
    .flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href'))] : []));
  return [...buttons, ...links];
}

/** Markup that is none of ours: we make words bold, make lists and mention people; a link of ours is a button. */
export function slipsIn(card: AdaptiveCardJson): string[] {
  const mentions = mentionsOf(card);
  const OURS = /^(inline|text|softbreak|hardbreak|paragraph|bullet_list|list_item|strong|text_special)(_open|_close)?$/;
  return textsOf(card).flatMap((text) => {
    const marks = tokensOf(mentioned(text, mentions))
      .filter(({ type }) => !OURS.test(type))
      .map(({ type, content }) => `${type} ${content}`);
    return [...marks, ...(mentioned(text, mentions).match(/(?<!\\)<at>/g) ?? []), ...(text.match(/\{\{|\$\{/g) ?? [])];
  });
}

type Mentions = { mark: string; person: string }[];

function mentionsOf({ msteams }: AdaptiveCardJson): Mentions {
  const { entities = [] } = (msteams ?? {}) as { entities?: { text: string; mentioned: { id: string } }[] };
  return entities.map(({ text, mentioned: { id } }) => ({
    mark: text,
    person: SANDBOX_PEOPLE.find((each) => toTeamsId(each.id) === id)?.id ?? id,
  }));
}

function linesOf(elements: Element[], mentions: Mentions): string[] {
  const lines: string[] = [];
  let isRow = false;
  for (const element of elements) {
    const buttons = rowOf(element);
    const own = buttons ?? partOf(element, mentions);
    if (element['separator'] === true) lines.push('');
    // The rows of buttons of one part stand under one another.
    if (buttons !== undefined && isRow) lines[lines.length - 1] += buttons.join('');
    else lines.push(...own);
    isRow = buttons !== undefined;
  }
  return lines;
}

function rowOf(element: Element): string[] | undefined {
  if (element.type === 'ActionSet') {
    const actions = actionsIn(element);
    const titles = (are: (action: Element) => boolean) => actions.filter(are).map(({ title }) => bare(String(title)));
    const menu = titles(({ mode }) => mode === 'secondary');
    const buttons = titles(({ mode }) => mode !== 'secondary').map((title) => `[${title}] `);
    return [[...buttons, ...(menu.length > 0 ? [`[${menu.join(' | ')}] `] : [])].join('')];
  }
  if (element.type !== 'ColumnSet') return undefined;
  const select = inputsIn(element)[0];
  if (select === undefined) return undefined;
  const options = choicesOf(select).map(({ title }) => bare(title));
  return [`[${bare(String(select['placeholder']))}: ${options.join(' | ')}] `];
}

function partOf(element: Element, mentions: Mentions): string[] {
  switch (element.type) {
    case 'TextBlock':
      return textIn(String(element['text']), mentions).split('\n');
    case 'FactSet':
      return (element['facts'] as { title: string; value: string }[]).map(
        ({ title, value }) => `${textIn(title, mentions)}  ${textIn(value, mentions)}`,
      );
    case 'Input.Text':
    case 'Input.Toggle':
    case 'Input.ChoiceSet': {
      const standing = element.type === 'Input.Text' ? element['value'] : undefined;
      const options = choicesOf(element).map(({ title }) => title);
      return [
        [element['label'], standing, element['title'], ...options].filter(Boolean).map(String).map(bare).join(' | '),
      ];
    }
    case 'Image':
      return [''];
    default:
      return [];
  }
}

/** A text as it is read; each point of a list and each paragraph on a line of its own. */
function textIn(text: string, mentions: Mentions): string {
  const lines: string[] = [];
  for (const token of markdown.parse(mentioned(text, mentions), {})) {
    if (token.type !== 'inline') continue;
    lines.push((token.children ?? []).map((child) => (/break$/.test(child.type) ? '\n' : child.content)).join(''));
  }
  return bare(lines.join('\n'));
}

function mentioned(text: string, mentions: Mentions): string {
  return mentions.reduce((told, { mark, person }) => told.replaceAll(mark, `@${person}`), text);
}

/** Without what is seen by nobody. */
function bare(text: string): string {
  return text.replaceAll('\u2060', '');
}

function tokensOf(text: string) {
  return markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

function textsOf(card: AdaptiveCardJson): string[] {
  return everythingIn(card).flatMap(({ text, facts }) => [
    ...(typeof text === 'string' ? [text] : []),
    ...((facts ?? []) as { title: string; value: string }[]).flatMap(({ title, value }) => [title, value]),
  ]);
}

function elementsOf(card: AdaptiveCardJson): Element[] {
  return card['body'] as Element[];
}

function actionsIn(set: Element): Element[] {
  return set['actions'] as Element[];
}

function inputsIn(element: Element): Element[] {
  return everythingIn(element).filter(({ type }) => type.startsWith('Input.'));
}

function isFormButton({ data }: Element): boolean {
  return Object.keys((data ?? {}) as object).some((key) => key === 'form' || key === 'close');
}

/** Everything in a card that has a type, but for what older clients fall back on. */
function everythingIn(node: unknown): Element[] {
  if (Array.isArray(node)) return node.flatMap(everythingIn);
  if (typeof node !== 'object' || node === null) return [];
  const { fallback: _, msteams: __, ...fields } = node as Record<string, unknown>;
  const own = typeof fields['type'] === 'string' ? [fields as Element] : [];
  return [...own, ...Object.values(fields).flatMap(everythingIn)];
}
