import { QUESTIONS, type Question } from '../../src/domain/checkins/checkin.ts';
import { say } from '../../src/words/say.ts';
import type { VisibleMessage, World } from './world.ts';

/** What people do in a check-in, each in their own language. */
export type CheckinActions = Pick<World, 'command' | 'fill' | 'formText' | 'directTexts'> & {
  /** The newest message to somebody that says this. */
  findMessage(person: string, text: string): VisibleMessage;
  /** Presses a button of it. */
  pressInMessage(person: string, text: string, label: string): Promise<void>;
  invitationText(person: string): string;
  /** Answers by the invitation; resolves with what the form says then. */
  answer(person: string, given: Partial<Record<Question | 'readers' | 'remember', string>>): Promise<string>;
  withdraw(person: string): Promise<void>;
  /** Opens the check-in as its manager would. */
  start(manager: string): Promise<void>;
  closeNow(manager: string): Promise<void>;
  /** Presses a button under the draft. */
  pressInDraft(manager: string, label: string): Promise<void>;
};

const NL = ['sanne', 'bram', 'fleur', 'thijs', 'ruben', 'lotte', 'daan', 'noor', 'femke'];

export const SALES = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
export const MARKETING = ['lotte', 'daan', 'noor', 'femke', 'emma', 'oliver'];

export function createCheckinActions(world: World): CheckinActions {
  const { command, fill, formText, directTexts, press, tapPrivate } = world;
  const locale = (person: string) => (NL.includes(person) ? 'nl' : 'en');
  const findNewest = (person: string, what: string, is: (text: string) => boolean) => {
    const found = world.platform.directMessages(person).findLast(({ text }) => is(text));
    if (found === undefined) throw new Error(`${person} has no ${what}`);
    return found;
  };
  const message = (person: string, text: string) =>
    findNewest(person, `message with “${text}”`, (each) => each.includes(text));
  const onMessage = (person: string, text: string, label: string) => press(person, message(person, text), label);
  const findInvitation = (person: string) => {
    const title = say(locale(person), 'checkin.title', { month: '' });
    return findNewest(person, 'invitation', (text) => text.startsWith(title));
  };
  return {
    command,
    fill,
    formText,
    directTexts,
    findMessage: message,
    pressInMessage: onMessage,
    invitationText: (person) => findInvitation(person).text,
    answer: async (person, given) => {
      const own = findInvitation(person);
      const isAgain = own.text.includes(say(locale(person), 'invitation.change'));
      await press(person, own, say(locale(person), isAgain ? 'invitation.change' : 'invitation.answer'));
      if (world.openForm(person)?.hasFields === false) await fill(person, {});
      await fill(person, given);
      return formText(person);
    },
    withdraw: async (person) => {
      await press(person, findInvitation(person), say(locale(person), 'invitation.withdraw'));
      await fill(person, {});
    },
    start: async (manager) => {
      await command(manager, 'checkin start');
      await tapPrivate(manager, say(locale(manager), 'start.confirm'));
    },
    closeNow: async (manager) => {
      await command(manager, 'checkin close');
      await tapPrivate(manager, say(locale(manager), 'close.confirm'));
    },
    pressInDraft: (manager, label) => {
      const title = say(locale(manager), 'draft.title', { month: '' }).trim();
      return onMessage(manager, title, label);
    },
  };
}

/** A whole answer, told apart by `n`. */
export function createAnswers(n: number): Record<Question, string> {
  return Object.fromEntries(QUESTIONS.map((question) => [question, `${question} ${n}`])) as Record<Question, string>;
}
