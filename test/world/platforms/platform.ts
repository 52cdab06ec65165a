import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import type { FakeTeams } from '../../../sandbox/fake-teams/contract.ts';
import type { OddAnswer } from '../../../sandbox/shared/odd-answers.ts';
import type { Parts } from '../../../src/app.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Verdict } from '../../../src/domain/leads/verdict.ts';
import type { Platform } from '../../../src/domain/organisation.ts';
import type { Identity } from '../../../src/domain/people/person.ts';

/** A message of the bot's (or of somebody's), as people see it on whatever platform. */
export type VisibleMessage = {
  /** By which the platform finds it again. */
  id: string;
  /** The channel it stands in; absent in a private chat and for what one person alone was shown. */
  channel?: string;
  /** What a notification or a screen reader says. */
  summary: string;
  /** What it shows, marks and buttons included, one part or point of a list a line, people as `@sanne`. */
  text: string;
  /** What its pictures say in words. */
  pictures: string[];
  /** Addresses that a click opens. */
  links: string[];
  /** All of it, as JSON. */
  json: string;
  /** What is wrong with it: somebody's words that notify, link or mark up, or a form the platform would refuse. */
  findMistakes(): string[];
};

/** A form somebody has open. */
export type OpenForm = {
  title: string;
  /** What it asks and tells, and what stands in its fields, one a line. */
  text: string;
  json: string;
  hasFields: boolean;
  /** What a field lets one choose from. */
  listOptions(field: string): { label: string; value: string }[];
};

/**
 * A request of the bot's to its platform: a new message, a change of one, a form shown by a call, or something
 * else.
 */
export type PlatformRequest = { kind: 'post' | 'update' | 'form' | 'other'; json: string; answer: string };

export type Emoji = Verdict | 'tada';
export type FormValues = Record<string, string | string[]>;

/** What the next calls meet: new messages (`post`) or all calls (`*`). */
export type PlatformTrouble = {
  calls: 'post' | '*';
  kind: 'rate-limited' | 'server-error' | 'silence' | 'dropped-after-accept' | 'refused-connection' | 'odd-answer';
  odd?: OddAnswer;
  retryAfterSeconds?: number;
  times?: number;
};

/** `isByOauth`: the bot has no token; on Slack two workspaces may install it. */
export type StoryPlatformOptions = { now: () => number; limits?: boolean; scopes?: string[]; isByOauth?: boolean };

/** What the bot's set-up says, of whichever platform. */
export type Organisation = {
  channels: readonly { id: string; name: string }[];
  people: readonly { id: string; name: string; team: string; role: string }[];
};

/**
 * What a platform's fake must be able to do for a story. People are named as the sandbox names them (`sanne`), channels as
 * the set-up does (`sales`). An action throws when the person's own client would not do it, or the bot does not answer it.
 */
export type StoryPlatform = {
  name: Platform;
  slack?: FakeSlack;
  teams?: FakeTeams;
  organisation: Organisation;
  /** Its account, as `assemble` takes it. */
  account: Pick<Parts, 'slack' | 'teams'>;
  connect(address: string): void;
  /** Events the bot had before the story begins. */
  listEarlierEvents(): Event[];
  /** Called for every message the outbox sent, with its id. */
  rememberSent(message: string): void;
  identity(person: string): Identity;
  /** How the bot tells people in a sentence to type something: `/smarketing help`, or “help”. */
  wordCommand(command: string): string;
  /** A channel's name as people write it there. */
  wordChannel(name: string): string;

  /** What the bot wrote in a channel, oldest first, without threads. */
  messages(channel: string): VisibleMessage[];
  /** The thread under a message, oldest first. */
  replies(to: VisibleMessage): VisibleMessage[];
  /** What the bot wrote to somebody by itself, newest last. */
  directMessages(person: string): VisibleMessage[];
  /** What somebody was shown privately because they did something, newest last. */
  privateMessages(person: string): VisibleMessage[];
  openForm(person: string): OpenForm | undefined;
  /** The error at this field of the form somebody has open. */
  fieldError(person: string, field: string): string | undefined;
  requests(): PlatformRequest[];
  /** Everything in a channel, threads included, as JSON. */
  dumpChannel(channel: string): string;

  say(person: string, channel: string, text: string): Promise<VisibleMessage>;
  /** `command` is `/smarketing` or its short form; `channel` is where it is typed, absent = alone with the bot. */
  typeCommand(person: string, text: string, options: { command: string; channel?: string }): Promise<void>;
  tap(person: string, on: VisibleMessage, label: string): Promise<void>;
  /** `tone`: of the skin, 2 to 6. */
  react(person: string, on: VisibleMessage, emoji: Emoji, tone?: number): Promise<void>;
  unreact(person: string, on: VisibleMessage, emoji: Emoji, tone?: number): Promise<void>;
  /** Fills the form somebody has open; what is not given stays as it stood. */
  fill(person: string, values: FormValues): Promise<void>;

  setTroubles(...list: PlatformTrouble[]): void;
  /** From now on nothing can be posted in a channel, or it can again. */
  closeChannel(channel: string): void;
  reopenChannel(channel: string): void;
  stop(): Promise<void>;
};
