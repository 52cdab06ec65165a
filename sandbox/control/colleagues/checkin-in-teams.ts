import { setTimeout } from 'node:timers/promises';
import type { FakeTeams, TeamsBotAnswer, TeamsMessage } from '../../fake-teams/contract.ts';
import { type CardInput, listCardInputs } from './adaptive-card.ts';
import { type AnswerResult, type AnswerValues, describeStatus } from './checkin-in-slack.ts';

/** The button to answer, and who presses it (aadObjectId). */
type InvitationButton = { user: string; on: string; label: string };

/** How long the form is waited for: the bot sends it before or after it answered the tap. */
const FORM_WITHIN_MS = 3_000;
const LOOK_MS = 5;
/** How many forms may follow one another: one before the questions, the questions, one after them. */
const FORMS_MAX = 3;

/** Presses Answer, fills in the form that comes into the private chat and saves it. */
export const answerCheckinInTeams = async (
  teams: FakeTeams,
  { user, on, label }: InvitationButton,
  answers: AnswerValues,
): Promise<AnswerResult> => {
  const person = { teams, user };
  const before = new Set(teams.chat(user).map(({ id }) => id));
  const toastsBefore = collectToastIds(person);
  const tapped = await teams.tap(user, on, { label });
  if (tapped.status !== 200) return { refusal: describeStatus(tapped.status) };
  const form = await waitForForm(person, before);
  if (form === undefined) return { refusal: findNewToast(person, toastsBefore) ?? 'the form did not come' };
  for (let step = 0; step < FORMS_MAX; step += 1) {
    const inputs = listInputs(person, form);
    if (inputs.some(({ type, value }) => type === 'Input.Text' && value !== undefined)) {
      await teams.tap(user, form, { verb: 'close' });
      return 'already';
    }
    const refusal = await saveForm(person, form, chooseValues(inputs, answers));
    if (refusal !== undefined) return { refusal };
    if (inputs.length > 0) return 'answered';
  }
  return { refusal: 'the form had no questions' };
};

type PersonInTeams = { teams: FakeTeams; user: string };

const waitForForm = async ({ teams, user }: PersonInTeams, before: Set<string>): Promise<string | undefined> => {
  for (let waited = 0; waited < FORM_WITHIN_MS; waited += LOOK_MS) {
    const form = teams.chat(user).findLast(({ id, card }) => !before.has(id) && card !== undefined);
    if (form !== undefined) return form.id;
    await setTimeout(LOOK_MS);
  }
  return undefined;
};

/** Saves the form; resolves with what was wrong, when the form then stays as it is. */
const saveForm = async (
  person: PersonInTeams,
  form: string,
  inputs: Record<string, string>,
): Promise<string | undefined> => {
  const { teams, user } = person;
  const [cardBefore, toastsBefore] = [JSON.stringify(findChatMessage(person, form)?.card), collectToastIds(person)];
  const saved: TeamsBotAnswer = await teams.tap(user, form, { verb: 'form' }, { inputs });
  if (saved.status !== 200) return describeStatus(saved.status);
  const stays = JSON.stringify(findChatMessage(person, form)?.card) === cardBefore;
  return stays ? (findNewToast(person, toastsBefore) ?? 'the form stayed open') : undefined;
};

/** What to fill in, by the input's id, which ends in the name of the field. */
const chooseValues = (inputs: CardInput[], answers: AnswerValues): Record<string, string> => {
  const fields = new Map<string, string>(Object.entries(answers));
  return Object.fromEntries(
    inputs.flatMap(({ id }) => {
      const value = fields.get(id.slice(id.indexOf('_') + 1));
      return value === undefined ? [] : [[id, value]];
    }),
  );
};

const findChatMessage = ({ teams, user }: PersonInTeams, id: string): TeamsMessage | undefined =>
  teams.chat(user).find((message) => message.id === id);

const listInputs = (person: PersonInTeams, form: string): CardInput[] =>
  listCardInputs(findChatMessage(person, form)?.card);

const collectToastIds = ({ teams, user }: PersonInTeams): Set<string> =>
  new Set(teams.toasts(user).map(({ id }) => id));

const findNewToast = ({ teams, user }: PersonInTeams, toastsBefore: Set<string>): string | undefined =>
  teams.toasts(user).findLast(({ id }) => !toastsBefore.has(id))?.text;
