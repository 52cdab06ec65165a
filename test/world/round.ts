import { QUESTIONS, type Question } from '../../src/domain/checkin.ts';
import type { SlackMessage, SlackView } from '../../src/sandbox/slack/place.ts';
import { say } from '../../src/words/say.ts';
import { textOf } from './reading.ts';
import type { World } from './world.ts';

/** What people do in a check-in, each in their own language. `user` is a person's id, such as `sanne`. */
export type CheckinVerbs = {
  slackId(person: string): string;
  /** What the bot wrote to somebody, newest last. */
  direct(person: string): SlackMessage[];
  /** The newest message to somebody that says this. */
  message(person: string, text: string): SlackMessage;
  invitation(person: string): string;
  /** What stands in the form somebody has open. */
  form(person: string): string;
  /** Answers by the invitation; resolves with what the form says then. */
  answer(person: string, given: Partial<Record<Question | 'readers', string>>): Promise<string>;
  withdraw(person: string): Promise<void>;
  /** Opens the check-in as its manager would. */
  start(manager: string): Promise<void>;
  closeNow(manager: string): Promise<void>;
  /** Presses a button under the draft. */
  onDraft(manager: string, label: string): Promise<void>;
  /** Fills and saves the form somebody has open. */
  fill(person: string, values: Record<string, string | string[]>): Promise<void>;
  command(person: string, text: string): Promise<string>;
};

const NL = ['sanne', 'bram', 'fleur', 'thijs', 'ruben', 'lotte', 'daan', 'noor', 'femke'];

export const SALES = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
export const MARKETING = ['lotte', 'daan', 'noor', 'femke', 'emma', 'oliver'];

export function checkinVerbs(world: World): CheckinVerbs {
  const { slack } = world;
  const slackId = (person: string) => `U0${person.toUpperCase()}`;
  const locale = (person: string) => (NL.includes(person) ? 'nl' : 'en');
  const direct = (person: string) => slack.messages(slack.direct(slackId(person)).id).filter(({ byBot }) => byBot);
  const message = (person: string, text: string) => {
    const found = direct(person).findLast(({ blocks = [] }) => textOf(blocks).includes(text));
    if (found === undefined) throw new Error(`${person} has no message with “${text}”`);
    return found;
  };
  const press = (person: string, on: SlackMessage, label: string) => world.press(slackId(person), on.ts, label);
  const view = (person: string): SlackView => {
    const found = slack.views(slackId(person)).at(-1);
    if (found === undefined) throw new Error(`${person} has no form open`);
    return found;
  };
  const blocks = (person: string) => view(person).view['blocks'] as { block_id?: string; type: string }[];
  const form = (person: string) => textOf(blocks(person) as never);
  const fill = async (person: string, values: Record<string, string | string[]>) => {
    const named = Object.entries(values).map(([name, value]) => {
      const block = blocks(person).find(({ block_id: id = '' }) => id.split('~')[0] === name);
      if (block?.block_id === undefined) throw new Error(`the form has no field ${name}: ${form(person)}`);
      return [block.block_id, value] as const;
    });
    await world.fill(slackId(person), Object.fromEntries(named));
  };
  const invited = (person: string) => {
    const title = say(locale(person), 'checkin.title', { month: '' });
    const found = direct(person).findLast(({ blocks: own = [] }) => textOf(own).startsWith(title));
    if (found === undefined) throw new Error(`${person} has no invitation`);
    return found;
  };
  return {
    slackId,
    direct,
    message,
    form,
    fill,
    invitation: (person) => textOf(invited(person).blocks ?? []),
    answer: async (person, given) => {
      const own = invited(person);
      const isAgain = textOf(own.blocks ?? []).includes(say(locale(person), 'invitation.change'));
      await press(person, own, say(locale(person), isAgain ? 'invitation.change' : 'invitation.answer'));
      if (!blocks(person).some(({ type }) => type === 'input')) await fill(person, {});
      await fill(person, given);
      return form(person);
    },
    withdraw: async (person) => {
      await press(person, invited(person), say(locale(person), 'invitation.withdraw'));
      await fill(person, {});
    },
    start: async (manager) => {
      await world.command(slackId(manager), 'checkin start');
      await world.tapPrivately(slackId(manager), say(locale(manager), 'start.confirm'));
    },
    closeNow: async (manager) => {
      await world.command(slackId(manager), 'checkin close');
      await world.tapPrivately(slackId(manager), say(locale(manager), 'close.confirm'));
    },
    onDraft: async (manager, label) => {
      const title = say(locale(manager), 'draft.title', { month: '' }).trim();
      await press(manager, message(manager, title), label);
    },
    command: (person, text) => world.command(slackId(person), text),
  };
}

/** A whole answer, told apart by `n`. */
export function answers(n: number): Record<Question, string> {
  return Object.fromEntries(QUESTIONS.map((question) => [question, `${question} ${n}`])) as Record<Question, string>;
}
