import { setTimeout } from 'node:timers/promises';
import type { Answers, Readers } from '../../../src/domain/checkins/checkin.ts';
import type { FakeSlack, SlackBlock, SlackView } from '../../fake-slack/contract.ts';

/** What somebody fills in. */
export type AnswerValues = Answers & { readers: Readers };

/** The button to answer, and who presses it. */
type InvitationButton = { user: string; on: string; label: string };

/** The bot opens its form after it answered the tap. */
const FORM_WITHIN_MS = 3_000;
const LOOK_MS = 5;
/** The form, one that stands before it, and what follows. */
const FORMS_MAX = 3;

/** What came of it: the bot redraws an invitation a while after it was answered, so that may turn out here. */
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
  // What it says when all is saved stays open until somebody has read it.
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

/** Why a tap or a form led to nothing. */
export const describeStatus = (status: number): string =>
  status === 0 ? 'the bot did not answer' : `the bot answered ${status}`;

type Before = { views: Set<string>; notes: Set<string> };

/** A note instead of a form is a refusal: no use to wait any longer. */
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

/** A question comes with what was answered before. */
const isAnswered = (view: SlackView): boolean => listInputs(view).some(({ element }) => 'initial_value' in element);

/** By block: its id begins with the field's name. */
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
