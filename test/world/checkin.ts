import { QUESTIONS, type Question } from '../../src/domain/checkins/checkin.ts';
import { say } from '../../src/words/say.ts';
import type { Seen, World } from './world.ts';

/** What people do in a check-in, each in their own language. */
export type CheckinVerbs = Pick<World, 'command' | 'fill' | 'form' | 'direct'> & {
  /** The newest message to somebody that says this. */
  message(person: string, text: string): Seen;
  /** Presses a button of it. */
  onMessage(person: string, text: string, label: string): Promise<void>;
  invitation(person: string): string;
  /** Answers by the invitation; resolves with what the form says then. */
  answer(person: string, given: Partial<Record<Question | 'readers', string>>): Promise<string>;
  withdraw(person: string): Promise<void>;
  /** Opens the check-in as its manager would. */
  start(manager: string): Promise<void>;
  closeNow(manager: string): Promise<void>;
  /** Presses a button under the draft. */
  onDraft(manager: string, label: string): Promise<void>;
};

const NL = ['sanne', 'bram', 'fleur', 'thijs', 'ruben', 'lotte', 'daan', 'noor', 'femke'];

export const SALES = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
export const MARKETING = ['lotte', 'daan', 'noor', 'femke', 'emma', 'oliver'];

export function checkinVerbs(world: World): CheckinVerbs {
  const { command, fill, form, direct, press, tapPrivately } = world;
  const locale = (person: string) => (NL.includes(person) ? 'nl' : 'en');
  const newest = (person: string, what: string, is: (text: string) => boolean) => {
    const found = world.place.direct(person).findLast(({ text }) => is(text));
    if (found === undefined) throw new Error(`${person} has no ${what}`);
    return found;
  };
  const message = (person: string, text: string) =>
    newest(person, `message with “${text}”`, (each) => each.includes(text));
  const onMessage = (person: string, text: string, label: string) => press(person, message(person, text), label);
  const invited = (person: string) => {
    const title = say(locale(person), 'checkin.title', { month: '' });
    return newest(person, 'invitation', (text) => text.startsWith(title));
  };
  return {
    command,
    fill,
    form,
    direct,
    message,
    onMessage,
    invitation: (person) => invited(person).text,
    answer: async (person, given) => {
      const own = invited(person);
      const isAgain = own.text.includes(say(locale(person), 'invitation.change'));
      await press(person, own, say(locale(person), isAgain ? 'invitation.change' : 'invitation.answer'));
      if (world.opened(person)?.isAsking === false) await fill(person, {});
      await fill(person, given);
      return form(person);
    },
    withdraw: async (person) => {
      await press(person, invited(person), say(locale(person), 'invitation.withdraw'));
      await fill(person, {});
    },
    start: async (manager) => {
      await command(manager, 'checkin start');
      await tapPrivately(manager, say(locale(manager), 'start.confirm'));
    },
    closeNow: async (manager) => {
      await command(manager, 'checkin close');
      await tapPrivately(manager, say(locale(manager), 'close.confirm'));
    },
    onDraft: (manager, label) => {
      const title = say(locale(manager), 'draft.title', { month: '' }).trim();
      return onMessage(manager, title, label);
    },
  };
}

/** A whole answer, told apart by `n`. */
export function answers(n: number): Record<Question, string> {
  return Object.fromEntries(QUESTIONS.map((question) => [question, `${question} ${n}`])) as Record<Question, string>;
}
