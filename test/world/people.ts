import type { FakeSlack } from '../../sandbox/fake-slack/contract.ts';
import type { FakeTeams } from '../../sandbox/fake-teams/contract.ts';
import type { Identity } from '../../src/domain/people/person.ts';
import { type Clock, createSetupEvent, type RunningBot } from './bot.ts';
import { createLeadData, postToIntake } from './intake.ts';
import { type PostedCard, watchCard } from './platforms/lead-card.ts';
import type {
  FormValues,
  OpenForm,
  Organisation,
  PlatformRequest,
  PlatformTrouble,
  StoryPlatform,
  VisibleMessage,
} from './platforms/platform.ts';

/**
 * A running bot beside a simulated platform, with people's verbs. People are named as the sandbox names them
 * (`sanne`).
 */
export type World = Pick<RunningBot, 'bot' | 'store' | 'address' | 'logged' | 'settle'> & {
  platform: StoryPlatform;
  /** The fake Slack. Throws in a world that is not on Slack. */
  slack: FakeSlack;
  /** The fake Teams. Throws in a world that is not on Teams. */
  teams: FakeTeams;
  /** What DATABASE_URL would be. */
  database: string;
  organisation: Organisation;
  identity(person: string): Identity;
  wordCommand(command: string): string;
  wordChannel(name: string): string;
  now(): number;
  /** Turns the clock forward; what became due is sent before this resolves. */
  turn(ms: number): Promise<void>;
  /** Applies the set-up again. */
  applySetup(organisation?: object): Promise<void>;
  /** The minute's tick of the clock. */
  tick(): Promise<void>;
  /** Types a command, alone with the bot unless in a channel; resolves with what the person was shown. */
  command(person: string, text: string, options?: { command?: string; channel?: string }): Promise<string>;
  /** Asks for everything that is somebody's own; resolves with its pages as they are read one after another. */
  exportOwnData(person: string): Promise<string[]>;
  /** Presses something in a message; everything is settled then. */
  press(person: string, on: VisibleMessage, label: string): Promise<void>;
  /** A lead from marketing; resolves with the intake's answer. */
  lead(data?: object, options?: { id?: string; type?: string }): Promise<Response>;
  /** What somebody was shown privately, newest last, as text; and the way to press what is in the newest. */
  privateTexts(person: string): string[];
  tapPrivate(person: string, label: string): Promise<void>;
  /** What the bot wrote to somebody by itself, newest last. */
  directTexts(person: string): string[];
  /** The form somebody has open, if any; its text; and its error at a field. Throws when the error is at another field. */
  openForm(person: string): OpenForm | undefined;
  formText(person: string): string;
  fieldError(person: string, field: string): string | undefined;
  fill(person: string, values: FormValues): Promise<void>;
  /** What the bot wrote in a channel, oldest first: lead cards, where nothing else was. */
  messages(channel?: string): VisibleMessage[];
  /** The newest card that says this, in #sales. */
  card(words: string): PostedCard;
  /** A new lead whose card stands in #sales: resolves with that card. */
  postLead(data?: object): Promise<PostedCard>;
  /** All the bot asked of the platform. */
  requests(): PlatformRequest[];
  setTroubles(...list: PlatformTrouble[]): void;
  end(): Promise<void>;
};

/** A bot that runs, and what it was set up with. */
export type WorldSetting = {
  running: RunningBot;
  clock: Clock;
  database: string;
  organisation: Organisation;
  end(): Promise<void>;
};

let leadCount = 0;

/** The world as people on this platform see it. On several platforms the bot is one and the same. */
export function createWorld(
  { running, clock, database, organisation, end }: WorldSetting,
  platform: StoryPlatform,
): World {
  const { bot, settle, address } = running;
  const afterReplies = async (done: Promise<unknown>): Promise<void> => {
    await done;
    await bot.replied();
    await settle();
  };
  const privately = (person: string) => platform.privateMessages(person).map(({ text }) => text);
  const press: World['press'] = (person, on, label) => afterReplies(platform.tap(person, on, label));
  const messages = (channel = 'sales') => platform.messages(channel);
  const lead: World['lead'] = async (data = {}, { id, type = 'lead.qualified' } = {}) => {
    leadCount += 1;
    const given = { type, timestamp: new Date().toISOString(), data: { ...createLeadData(leadCount), ...data } };
    return postToIntake(address, JSON.stringify(given), id ?? `msg_${leadCount}`);
  };

  const command: World['command'] = async (person, text, { command = '/smarketing', ...where } = {}) => {
    await afterReplies(platform.typeCommand(person, text, { command, ...where }));
    return privately(person).at(-1) ?? '';
  };
  const requireCard = (card: VisibleMessage | undefined, otherwise: string): PostedCard => {
    if (card === undefined) throw new Error(otherwise);
    return watchCard(platform, card, () => afterReplies(Promise.resolve()));
  };
  const tapPrivately: World['tapPrivate'] = async (person, label) => {
    const newest = platform.privateMessages(person).at(-1);
    if (newest === undefined) throw new Error(`${person} was shown nothing`);
    await press(person, newest, label);
  };

  return {
    ...running,
    platform,
    get slack() {
      if (platform.slack === undefined) throw new Error('this world is not on Slack');
      return platform.slack;
    },
    get teams() {
      if (platform.teams === undefined) throw new Error('this world is not on Teams');
      return platform.teams;
    },
    database,
    organisation,
    identity: platform.identity,
    wordCommand: platform.wordCommand,
    wordChannel: platform.wordChannel,
    now: clock.now,
    turn: async (ms) => {
      clock.turn(ms);
      bot.courier.wake();
      await settle();
    },
    applySetup: async (over = {}) => {
      await bot.handle(createSetupEvent({ ...organisation, ...over }));
    },
    tick: async () => {
      await bot.ticking.tick();
      await settle();
    },
    command,
    exportOwnData: async (person) => {
      await command(person, 'privacy export');
      const pages: string[] = [];
      for (let form = platform.openForm(person); form !== undefined; form = platform.openForm(person)) {
        pages.push(form.text);
        if (!/"submit"|"title":"(Laten zien|Verder|Show me|Next)"/.test(form.json)) break;
        await afterReplies(platform.fill(person, {}));
      }
      return pages.slice(1);
    },
    press,
    lead,
    privateTexts: privately,
    tapPrivate: tapPrivately,
    directTexts: (person) => platform.directMessages(person).map(({ text }) => text),
    openForm: platform.openForm,
    formText: (person) => {
      const form = platform.openForm(person);
      if (form === undefined) throw new Error(`${person} has no form open`);
      return form.text;
    },
    fieldError: platform.fieldError,
    fill: (person, values) => afterReplies(platform.fill(person, values)),
    messages,
    card: (words) =>
      requireCard(
        messages().findLast(({ text }) => text.includes(words)),
        `no card says “${words}”`,
      ),
    postLead: async (data) => {
      const before = messages().length;
      const answer = await lead(data);
      if (answer.status !== 202) throw new Error(`the lead was refused: ${await answer.text()}`);
      await settle();
      return requireCard(messages()[before], 'no card came to #sales');
    },
    requests: platform.requests,
    setTroubles: platform.setTroubles,
    end,
  };
}
