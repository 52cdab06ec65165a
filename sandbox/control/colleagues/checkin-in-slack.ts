import { setTimeout } from 'node:timers/promises';
import type { Answers, Readers } from '../../../src/domain/checkins/checkin.ts';
import type { SlackBlock, SlackPlace, SlackView } from '../../fake-slack/contract.ts';

/** What somebody fills in. */
export type Answering = Answers & { readers: Readers };

/** The button to answer, and who presses it. */
type Invited = { user: string; on: string; label: string };

/** The bot opens its form after it answered the tap. */
const FORM_WITHIN_MS = 3_000;
const LOOK_MS = 5;
/** The form, one that stands before it, and what follows. */
const FORMS_MAX = 3;

/** What came of it: the bot redraws an invitation a while after it was answered, so that may turn out here. */
export type Outcome = 'answered' | 'already' | { refusal: string };

/** Presses Answer, fills in the form that follows and saves it. */
export const answerForm = async (
  slack: SlackPlace,
  { user, on, label }: Invited,
  answering: Answering,
): Promise<Outcome> => {
  const before = { views: idsOf(slack.views(user)), notes: idsOf(slack.ephemerals(user)) };
  const tapped = await slack.tap(user, on, { label });
  if (tapped.status !== 200) return { refusal: statusWords(tapped.status) };
  const opened = await newView(slack, user, before);
  if (opened === undefined) return { refusal: refusalIn(slack, user, before.notes) };
  for (let form = 0; form < FORMS_MAX; form += 1) {
    const view = slack.views(user).find(({ id }) => id === opened.id);
    if (view === undefined) break;
    if (isAnswered(view)) {
      await slack.close(user, opened.id);
      return 'already';
    }
    const values = valuesFor(view, answering);
    const saved = await slack.submit(user, view.id, values);
    const errors = Object.values(slack.views(user).find(({ id }) => id === opened.id)?.errors ?? {});
    if (saved.status !== 200 || errors.length > 0) {
      await slack.close(user, opened.id).catch(() => {});
      return { refusal: errors[0] ?? statusWords(saved.status) };
    }
    if (Object.keys(values).length > 0) break;
  }
  // What it says when all is saved stays open until somebody has read it.
  if (slack.views(user).some(({ id }) => id === opened.id)) await slack.close(user, opened.id);
  return 'answered';
};

/** What the buttons in these blocks say. */
export const buttonsOf = (blocks: SlackBlock[]): string[] =>
  blocks
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => (Array.isArray(elements) ? elements : []))
    .flatMap((element: { type?: string; text?: { text?: string } }) =>
      element.type === 'button' && element.text?.text !== undefined ? [element.text.text] : [],
    );

/** Why a tap or a form led to nothing. */
export const statusWords = (status: number): string =>
  status === 0 ? 'the bot did not answer' : `the bot answered ${status}`;

type Before = { views: Set<string>; notes: Set<string> };

/** A note instead of a form is a refusal: no use to wait any longer. */
const newView = async (slack: SlackPlace, user: string, { views, notes }: Before): Promise<SlackView | undefined> => {
  for (let waited = 0; waited < FORM_WITHIN_MS; waited += LOOK_MS) {
    const view = slack.views(user).find(({ id }) => !views.has(id));
    if (view !== undefined) return view;
    if (slack.ephemerals(user).some(({ id }) => !notes.has(id))) return undefined;
    await setTimeout(LOOK_MS);
  }
  return undefined;
};

/** A question comes with what was answered before. */
const isAnswered = (view: SlackView): boolean => inputsOf(view).some(({ element }) => 'initial_value' in element);

/** By block: its id begins with the field's name. */
const valuesFor = (view: SlackView, answering: Answering): Record<string, string> => {
  const fields = new Map<string, string>(Object.entries(answering));
  return Object.fromEntries(
    inputsOf(view).flatMap(({ block_id: id = '' }) => {
      const value = fields.get(id.split('~')[0] ?? id);
      return value === undefined ? [] : [[id, value]];
    }),
  );
};

type Input = SlackBlock & { element: object };

const inputsOf = (view: SlackView): Input[] => {
  const blocks = Array.isArray(view.view['blocks']) ? (view.view['blocks'] as SlackBlock[]) : [];
  return blocks.filter((block): block is Input => block.type === 'input' && typeof block['element'] === 'object');
};

const idsOf = (list: { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));

const refusalIn = (slack: SlackPlace, user: string, notes: Set<string>): string =>
  slack.ephemerals(user).find(({ id }) => !notes.has(id))?.text ?? 'the form did not open';
