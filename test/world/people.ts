import type { FakeSlack } from '../../sandbox/fake-slack/contract.ts';
import type { FakeTeams } from '../../sandbox/fake-teams/contract.ts';
import type { Identity } from '../../src/domain/people/person.ts';
import { type Clock, described, type RunningBot } from './bot.ts';
import { aLead, post } from './intake.ts';
import { type Posted, posted } from './platforms/lead-card.ts';
import type { OpenForm, Organisation, Place, Seen, Sent, Trouble, Values } from './platforms/platform.ts';

/** A running bot beside a simulated platform, with people's verbs. People are named as the sandbox names them (`sanne`). */
export type World = Pick<RunningBot, 'bot' | 'store' | 'address' | 'logged' | 'settled'> & {
  place: Place;
  /** The simulated Slack itself, of a world that is there. */
  slack: FakeSlack;
  /** The simulated Teams itself, of a world that is there. */
  teams: FakeTeams;
  /** What DATABASE_URL would be. */
  database: string;
  organisation: Organisation;
  identity(person: string): Identity;
  typed(command: string): string;
  now(): number;
  /** Turns the clock forward; what became due is sent before this resolves. */
  turn(ms: number): Promise<void>;
  /** Applies the set-up again. */
  describe(organisation?: object): Promise<void>;
  /** The minute's tick of the clock. */
  tick(): Promise<void>;
  /** Types a command, alone with the bot unless in a channel; resolves with what the person was shown. */
  command(person: string, text: string, options?: { command?: string; channel?: string }): Promise<string>;
  /** Asks for everything that is somebody's own; resolves with it, once it was asked to show itself where that is needed. */
  exported(person: string): Promise<string>;
  /** Presses something in a message; everything is settled then. */
  press(person: string, on: Seen, label: string): Promise<void>;
  /** A lead from marketing; resolves with the intake's answer. */
  lead(data?: object, options?: { id?: string; type?: string }): Promise<Response>;
  /** What somebody was shown privately, newest last, as text; and the way to press what is in the newest. */
  privately(person: string): string[];
  tapPrivately(person: string, label: string): Promise<void>;
  /** What the bot wrote to somebody by itself, newest last. */
  direct(person: string): string[];
  /** The form somebody has open, if any; what it asks; and what it says is amiss at a field, and at no other. */
  opened(person: string): OpenForm | undefined;
  form(person: string): string;
  error(person: string, field: string): string | undefined;
  fill(person: string, values: Values): Promise<void>;
  /** What the bot wrote in a channel, oldest first: lead cards, where nothing else was. */
  messages(channel?: string): Seen[];
  /** The newest card that says this, in #sales. */
  card(words: string): Posted;
  /** A new lead whose card stands in #sales: resolves with that card. */
  postedLead(data?: object): Promise<Posted>;
  /** All the bot asked of the platform. */
  sent(): Sent[];
  trouble(...list: Trouble[]): void;
  end(): Promise<void>;
};

/** A bot that runs, and what it was set up with. */
export type Setting = {
  running: RunningBot;
  clock: Clock;
  database: string;
  organisation: Organisation;
  end(): Promise<void>;
};

let leads = 0;

/** The world as somebody sees it who is in this place; of several places the bot is one and the same. */
export function worldIn({ running, clock, database, organisation, end }: Setting, place: Place): World {
  const { bot, settled, address } = running;
  const afterReplies = async (done: Promise<unknown>): Promise<void> => {
    await done;
    await bot.replied();
    await settled();
  };
  const privately = (person: string) => place.privately(person).map(({ text }) => text);
  const press: World['press'] = (person, on, label) => afterReplies(place.tap(person, on, label));
  const messages = (channel = 'sales') => place.messages(channel);
  const lead: World['lead'] = async (data = {}, { id, type = 'lead.qualified' } = {}) => {
    leads += 1;
    const given = { type, timestamp: new Date().toISOString(), data: { ...aLead(leads), ...data } };
    return post(address, JSON.stringify(given), id ?? `msg_${leads}`);
  };

  const command: World['command'] = async (person, text, { command = '/smarketing', ...where } = {}) => {
    await afterReplies(place.command(person, text, { command, ...where }));
    return privately(person).at(-1) ?? '';
  };
  const asPosted = (card: Seen | undefined, otherwise: string): Posted => {
    if (card === undefined) throw new Error(otherwise);
    return posted(place, card, () => afterReplies(Promise.resolve()));
  };
  const tapPrivately: World['tapPrivately'] = async (person, label) => {
    const newest = place.privately(person).at(-1);
    if (newest === undefined) throw new Error(`${person} was shown nothing`);
    await press(person, newest, label);
  };

  return {
    ...running,
    place,
    get slack() {
      if (place.slack === undefined) throw new Error('this world is not on Slack');
      return place.slack;
    },
    get teams() {
      if (place.teams === undefined) throw new Error('this world is not on Teams');
      return place.teams;
    },
    database,
    organisation,
    identity: place.identity,
    typed: place.typed,
    now: clock.now,
    turn: async (ms) => {
      clock.turn(ms);
      bot.courier.wake();
      await settled();
    },
    describe: async (over = {}) => {
      await bot.handle(described({ ...organisation, ...over }));
    },
    tick: async () => {
      await bot.handle({ kind: 'time.passed' });
      await settled();
    },
    command,
    exported: async (person) => {
      const told = await command(person, 'privacy export');
      const show = /\[(Show me|Laat zien)\]/.exec(told)?.[1];
      if (show !== undefined) await tapPrivately(person, show);
      return privately(person).at(-1) ?? '';
    },
    press,
    lead,
    privately,
    tapPrivately,
    direct: (person) => place.direct(person).map(({ text }) => text),
    opened: place.form,
    form: (person) => {
      const form = place.form(person);
      if (form === undefined) throw new Error(`${person} has no form open`);
      return form.text;
    },
    error: place.error,
    fill: (person, values) => afterReplies(place.fill(person, values)),
    messages,
    card: (words) =>
      asPosted(
        messages().findLast(({ text }) => text.includes(words)),
        `no card says “${words}”`,
      ),
    postedLead: async (data) => {
      const before = messages().length;
      const answer = await lead(data);
      if (answer.status !== 202) throw new Error(`the lead was refused: ${await answer.text()}`);
      await settled();
      return asPosted(messages()[before], 'no card came to #sales');
    },
    sent: place.sent,
    trouble: place.trouble,
    end,
  };
}
