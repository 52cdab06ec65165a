import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../../src/domain/organisation.ts';
import type { Identity } from '../../src/domain/person.ts';
import type { SlackPlace } from '../../src/sandbox/slack/place.ts';
import { described, type RunningBot, runBot, turnable } from './bot.ts';
import { type Posted, posted } from './card.ts';
import { aLead, post } from './intake.ts';
import type { OpenForm, Organisation, Place, Seen, Sent, Trouble, Values } from './place.ts';
import { slackPlace } from './slack-place.ts';
import { teamsPlace } from './teams-place.ts';

export type { Posted } from './card.ts';
export { aLead, INTAKE_SECRET, post } from './intake.ts';
export type { Seen } from './place.ts';

/** A running bot beside a simulated platform, with people's verbs. People are named as the sandbox names them (`sanne`). */
export type World = Pick<RunningBot, 'bot' | 'store' | 'address' | 'logged' | 'settled'> & {
  place: Place;
  /** The simulated Slack itself, of a world that is there. */
  slack: SlackPlace;
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
  /** A new lead whose card stands in #sales: resolves with that card. */
  postedLead(data?: object): Promise<Posted>;
  /** All the bot asked of the platform. */
  sent(): Sent[];
  trouble(...list: Trouble[]): void;
  end(): Promise<void>;
};

/**
 * `keepsPace`: messages wait for their turn as in real life. Otherwise the clock is turned while the outbox waits no
 * longer than the pace, so that a test need not. `organisation` is laid over the sandbox's own.
 */
export type WorldOptions = {
  platform?: Platform;
  database?: string;
  limits?: boolean;
  scopes?: string[];
  keepsPace?: boolean;
  startsAt?: number;
  organisation?: object | ((own: Organisation) => object);
};

let leads = 0;

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-'));
  const clock = turnable(options.startsAt);
  const place = await openPlace(options, clock.now);
  const database = options.database ?? `file:${join(folder, 'test.db')}`;
  const running = await runBot({ database, clock, place, keepsPace: options.keepsPace ?? false });
  const { bot, settled, address } = running;
  const describe: World['describe'] = async (over = overOf(options, place.organisation)) => {
    await bot.handle(described({ ...place.organisation, ...over }));
  };
  await describe();

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
    database,
    organisation: place.organisation,
    identity: place.identity,
    typed: place.typed,
    now: clock.now,
    turn: async (ms) => {
      clock.turn(ms);
      bot.courier.wake();
      await settled();
    },
    describe,
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
    postedLead: async (data) => {
      const before = messages().length;
      const answer = await lead(data);
      if (answer.status !== 202) throw new Error(`the lead was refused: ${await answer.text()}`);
      await settled();
      const card = messages()[before];
      if (card === undefined) throw new Error('no card came to #sales');
      return posted(place, card, () => afterReplies(Promise.resolve()));
    },
    sent: place.sent,
    trouble: place.trouble,
    end: async () => {
      await running.stop();
      await place.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function openPlace({ platform = 'slack', limits, scopes }: WorldOptions, now: () => number): Promise<Place> {
  const given = { now, ...(limits !== undefined && { limits }), ...(scopes !== undefined && { scopes }) };
  return platform === 'slack' ? slackPlace(given) : teamsPlace(given);
}

function overOf({ organisation = {} }: WorldOptions, own: Organisation): object {
  return typeof organisation === 'function' ? organisation(own) : organisation;
}
