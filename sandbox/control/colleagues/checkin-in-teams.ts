import { setTimeout } from 'node:timers/promises';
import type { TeamsAnswer, TeamsMessage, TeamsPlace } from '../../fake-teams/contract.ts';
import { type CardInput, inputsIn } from './adaptive-card.ts';
import { type Answering, type Outcome, statusWords } from './checkin-in-slack.ts';

/** The button to answer, and who presses it (aadObjectId). */
type Invited = { user: string; on: string; label: string };

/** The bot sends its form before or after it answered the tap. */
const FORM_WITHIN_MS = 3_000;
const LOOK_MS = 5;
/** The form, one that stands before it, and what follows. */
const FORMS_MAX = 3;

/** Presses Answer, fills in the form that comes into the private chat and saves it. */
export const answerInTeams = async (
  teams: TeamsPlace,
  { user, on, label }: Invited,
  answering: Answering,
): Promise<Outcome> => {
  const desk = { teams, user };
  const before = new Set(teams.chat(user).map(({ id }) => id));
  const told = toastsOf(desk);
  const tapped = await teams.tap(user, on, { label });
  if (tapped.status !== 200) return { refusal: statusWords(tapped.status) };
  const form = await newForm(desk, before);
  if (form === undefined) return { refusal: newToast(desk, told) ?? 'the form did not come' };
  for (let step = 0; step < FORMS_MAX; step += 1) {
    const inputs = inputsOn(desk, form);
    if (inputs.some(({ type, value }) => type === 'Input.Text' && value !== undefined)) {
      await teams.tap(user, form, { verb: 'close' });
      return 'already';
    }
    const refusal = await save(desk, form, valuesFor(inputs, answering));
    if (refusal !== undefined) return { refusal };
    if (inputs.length > 0) return 'answered';
  }
  return { refusal: 'the form had no questions' };
};

type Desk = { teams: TeamsPlace; user: string };

const newForm = async ({ teams, user }: Desk, before: Set<string>): Promise<string | undefined> => {
  for (let waited = 0; waited < FORM_WITHIN_MS; waited += LOOK_MS) {
    const form = teams.chat(user).findLast(({ id, card }) => !before.has(id) && card !== undefined);
    if (form !== undefined) return form.id;
    await setTimeout(LOOK_MS);
  }
  return undefined;
};

/** What was wrong, if something was: the form then stays as it is. */
const save = async (desk: Desk, form: string, inputs: Record<string, string>): Promise<string | undefined> => {
  const { teams, user } = desk;
  const [shown, told] = [JSON.stringify(messageOf(desk, form)?.card), toastsOf(desk)];
  const saved: TeamsAnswer = await teams.tap(user, form, { verb: 'form' }, { inputs });
  if (saved.status !== 200) return statusWords(saved.status);
  const stays = JSON.stringify(messageOf(desk, form)?.card) === shown;
  return stays ? (newToast(desk, told) ?? 'the form stayed open') : undefined;
};

/** By id: it ends in the field's name. */
const valuesFor = (inputs: CardInput[], answering: Answering): Record<string, string> => {
  const fields = new Map<string, string>(Object.entries(answering));
  return Object.fromEntries(
    inputs.flatMap(({ id }) => {
      const value = fields.get(id.slice(id.indexOf('_') + 1));
      return value === undefined ? [] : [[id, value]];
    }),
  );
};

const messageOf = ({ teams, user }: Desk, id: string): TeamsMessage | undefined =>
  teams.chat(user).find((message) => message.id === id);

const inputsOn = (desk: Desk, form: string): CardInput[] => inputsIn(messageOf(desk, form)?.card);

const toastsOf = ({ teams, user }: Desk): Set<string> => new Set(teams.toasts(user).map(({ id }) => id));

const newToast = ({ teams, user }: Desk, told: Set<string>): string | undefined =>
  teams.toasts(user).findLast(({ id }) => !told.has(id))?.text;
