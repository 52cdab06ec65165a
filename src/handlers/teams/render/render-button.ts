import { sayForm } from '../../../cards/about.ts';
import { type Button, type Choice, clip, type Form } from '../../../cards/card.ts';
import { encodeForm, encodeTap } from '../../../cards/taps.ts';
import { say } from '../../../words/say.ts';
import { type ButtonData, buildInputId, type CardElement } from '../wire.ts';
import type { RenderOptions } from './context.ts';
import { renderLiteral } from './render-text.ts';

/** Teams shows so many buttons of a set; the rest would fall behind the … menu. */
const PRIMARY_MAX = 6;
const TITLE_MAX = 75;
/** So much of what a form is about is said of it once it is gone. */
const NAME_MAX = 150;

/** What the narrowest card (300 px, beside a chat) has for a row, and what a button takes of it, the space to the next included. */
const ROW_PX = 293;
const PADDING_PX = 34;
const MENU_PX = 42;

/** About how wide signs are in Segoe UI Semibold of 14 px; what is none of these is as wide as `LETTER_PX`. */
const SIGN_PX: [signs: RegExp, px: number][] = [
  [/\p{Extended_Pictographic}/u, 17.5],
  [/[mMW@%…]/, 12.8],
  [/w/, 11],
  [/[\s.,:;!'’|()[\]ijlI]/, 4],
  [/\p{Lu}/u, 9.6],
  [/[bdghnopqu\d]/, 8.4],
  [/[rtf]/, 5.4],
];
const LETTER_PX = 7.2;

/** Buttons in rows. A menu stands behind the … of the last row, a select has a row of its own. */
export function renderTeamsButtons(buttons: Button[], options: RenderOptions, place: number): CardElement[] {
  const drawn = buttons.map((button, index) => renderButton(button, options, `${place}-${index}`));
  const primary = drawn.flatMap((button) => button.primary ?? []);
  const secondary = drawn.flatMap((button) => button.secondary ?? []);
  const rows = fillRows(primary, secondary);
  const elements = [
    ...rows.map((actions): CardElement => ({ type: 'ActionSet', actions })),
    ...drawn.flatMap((button) => button.row ?? []),
  ];
  return elements.map((element, row) => (row === 0 ? element : { ...element, spacing: 'Small' }));
}

/** What completes a form, and what puts it away. */
export function renderFormButtons(form: Form): CardElement {
  const { locale } = form.about;
  const named = { form: clip(sayForm(form), NAME_MAX) };
  const saved = say(locale, 'form.saved', named);
  const isAsking = form.fields.some(({ kind }) => kind !== 'part');
  const closed = form.saved ?? say(locale, isAsking ? 'form.closed' : 'form.put-away', named);
  const submit = { title: renderTitle(form.submit ?? ''), style: 'positive' };
  const actions = [
    ...(form.submit === undefined
      ? []
      : [renderExecute('form', { form: encodeForm(form), stays: saved, locale }, submit)]),
    renderExecute('close', { close: true, stays: closed, locale }, { title: renderTitle(form.cancel), ...ALONE }),
  ];
  return { type: 'ActionSet', actions };
}

type DrawnButton = { primary?: CardElement[]; secondary?: CardElement[]; row?: CardElement[] };

/** Sends no inputs, and waits for none to be filled in. */
const ALONE = { associatedInputs: 'none' } as const;
const STYLES = { primary: 'positive', danger: 'destructive' } as const;

function renderButton(button: Button, options: RenderOptions, id: string): DrawnButton {
  switch (button.kind) {
    case 'tap':
    case 'link':
      return {
        primary: [
          renderAction(
            button,
            options,
            button.kind === 'tap' && button.style !== undefined ? { style: STYLES[button.style] } : {},
          ),
        ],
      };
    case 'menu':
      return { secondary: button.choices.map((choice) => renderAction(choice, options, { mode: 'secondary' })) };
    case 'select':
      return { row: [renderSelect(button, options, buildInputId('pick', id))] };
  }
}

function renderAction(choice: Choice, options: RenderOptions, look: Record<string, unknown>): CardElement {
  const title = renderTitle(choice.label);
  if ('url' in choice) return { type: 'Action.OpenUrl', title, url: choice.url, ...look };
  return renderExecute('tap', { tap: encodeTap(choice.tap), ...markReply(options) }, { title, ...look, ...ALONE });
}

/** What is chosen counts only with the button beside it, which says what for. */
function renderSelect(button: Extract<Button, { kind: 'select' }>, options: RenderOptions, id: string): CardElement {
  const input = {
    type: 'Input.ChoiceSet',
    id,
    style: 'compact',
    placeholder: renderLiteral(button.label),
    choices: button.choices.map(({ label, tap }) => ({ title: renderTitle(label), value: encodeTap(tap) })),
  };
  const action = renderExecute('pick', { pick: id, ...markReply(options) }, { title: renderTitle(button.submit) });
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [input] },
      { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [action] }] },
    ],
  };
}

function markReply({ isReply }: RenderOptions): { isReply?: true } {
  return isReply ? { isReply: true } : {};
}

/** For clients that know no Action.Execute the same as Action.Submit. */
function renderExecute(verb: string, data: ButtonData, look: { title: string; [field: string]: unknown }): CardElement {
  return { type: 'Action.Execute', verb, data, ...look, fallback: { type: 'Action.Submit', data, ...look } };
}

function renderTitle(label: string): string {
  return clip(renderLiteral(label), TITLE_MAX);
}

/** Rows that a telephone shows whole; Teams would cut the words of buttons rather than begin another row. */
function fillRows(primary: CardElement[], secondary: CardElement[]): CardElement[][] {
  const rows: CardElement[][] = [];
  let width = 0;
  for (const [place, action] of primary.entries()) {
    const menu = place === primary.length - 1 && secondary.length > 0 ? MENU_PX : 0;
    const own = PADDING_PX + measureTitle(String(action['title']));
    const row = rows.at(-1);
    width += own;
    if (row !== undefined && width + menu <= ROW_PX && row.length < PRIMARY_MAX) row.push(action);
    else {
      rows.push([action]);
      width = own;
    }
  }
  const last = [...(rows.pop() ?? []), ...secondary];
  return last.length === 0 ? rows : [...rows, last];
}

function measureTitle(title: string): number {
  const widths = Array.from(title, (sign) => SIGN_PX.find(([signs]) => signs.test(sign))?.[1] ?? LETTER_PX);
  return widths.reduce((sum, width) => sum + width, 0);
}
