import { setTimeout } from 'node:timers/promises';
import type { Answers, Readers } from '../../../src/domain/checkins/checkin.ts';
import type { FakeSlack, SlackBlock, SlackView } from '../../fake-slack/contract.ts';

/** What somebody fills in. */
export type AnswerValues = Answers & { readers: Readers };

/** The button to answer, and who presses it. */
type InvitationButton = { user: string; on: string; label: string };

/** How long the form is waited for: the bot opens it after it answered the tap. */
const FORM_WITHIN_MS = 3_000;
const LOOK_MS = 5;
/** How many forms may follow one another: one before the questions, the questions, one after them. */
const FORMS_MAX = 3;

/** `already`: they had answered, but the bot had not redrawn their invitation yet. */
export type AnswerResult = 'answered' | 'already' | { refusal: string };

/** Presses Answer, fills in the form that follows and saves it. */
export const answerCheckinInSlack = async (
  slack: FakeSlack,
  { user, on, label }: InvitationButton,
  answers: AnswerValues,
): Promise<AnswerResult> => {
  const before = { views: collectIds(slack.views(user)), notes: collectIds(slack.ephemerals(user)) };
  const tapped = await slack.tap(user, on, { label });
  if (tapped.status !== 200) return { refusal: describeStatus(tapped.status) };
  const opened = await waitForView(slack, user, before);
  if (opened === undefined) return { refusal: readRefusal(slack, user, before.notes) };
  for (let form = 0; form < FORMS_MAX; form += 1) {
    const view = slack.views(user).find(({ id }) => id === opened.id);
    if (view === undefined) break;
    if (isAnswered(view)) {
      await slack.closeView(user, opened.id);
      return 'already';
    }
    const values = chooseValues(view, answers);
    const saved = await slack.submitView(user, view.id, values);
    const errors = Object.values(slack.views(user).find(({ id }) => id === opened.id)?.errors ?? {});
    if (saved.status !== 200 || errors.length > 0) {
      await slack.closeView(user, opened.id).catch(() => {});
      return { refusal: errors[0] ?? describeStatus(saved.status) };
    }
    if (Object.keys(values).length > 0) break;
  }
  // The last form only says that all is saved, and stays open.
  if (slack.views(user).some(({ id }) => id === opened.id)) await slack.closeView(user, opened.id);
  return 'answered';
};

/** What the buttons in these blocks say. */
export const listButtonLabels = (blocks: SlackBlock[]): string[] =>
  blocks
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => (Array.isArray(elements) ? elements : []))
    .flatMap((element: { type?: string; text?: { text?: string } }) =>
      element.type === 'button' && element.text?.text !== undefined ? [element.text.text] : [],
    );

/** The bot's HTTP status as a reason why a tap or a form led to nothing. */
export const describeStatus = (status: number): string =>
  status === 0 ? 'the bot did not answer' : `the bot answered ${status}`;

type Before = { views: Set<string>; notes: Set<string> };

/** The form the bot opens. A private message instead of it is a refusal, and ends the wait. */
const waitForView = async (
  slack: FakeSlack,
  user: string,
  { views, notes }: Before,
): Promise<SlackView | undefined> => {
  for (let waited = 0; waited < FORM_WITHIN_MS; waited += LOOK_MS) {
    const view = slack.views(user).find(({ id }) => !views.has(id));
    if (view !== undefined) return view;
    if (slack.ephemerals(user).some(({ id }) => !notes.has(id))) return undefined;
    await setTimeout(LOOK_MS);
  }
  return undefined;
};

/** Whether the form holds an earlier answer. */
const isAnswered = (view: SlackView): boolean => listInputs(view).some(({ element }) => 'initial_value' in element);

/** What to fill in, by block_id, which begins with the name of the field. */
const chooseValues = (view: SlackView, answers: AnswerValues): Record<string, string> => {
  const fields = new Map<string, string>(Object.entries(answers));
  return Object.fromEntries(
    listInputs(view).flatMap(({ block_id: id = '' }) => {
      const value = fields.get(id.split('~')[0] ?? id);
      return value === undefined ? [] : [[id, value]];
    }),
  );
};

type Input = SlackBlock & { element: object };

const listInputs = (view: SlackView): Input[] => {
  const blocks = Array.isArray(view.view['blocks']) ? (view.view['blocks'] as SlackBlock[]) : [];
  return blocks.filter((block): block is Input => block.type === 'input' && typeof block['element'] === 'object');
};

const collectIds = (list: { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));

const readRefusal = (slack: FakeSlack, user: string, notes: Set<string>): string =>
  slack.ephemerals(user).find(({ id }) => !notes.has(id))?.text ?? 'the form did not open';
