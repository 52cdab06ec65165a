import { readText } from '../../../sandbox/fake-slack/api/arguments.ts';
import { answerResponseUrl } from '../../../sandbox/fake-slack/api/response-urls.ts';
import { answerWebApiCall } from '../../../sandbox/fake-slack/api/web-api.ts';
import type { SlackMessage, SlackSeed } from '../../../sandbox/fake-slack/contract.ts';
import { deliverByHttp } from '../../../sandbox/fake-slack/events/http-delivery.ts';
import { createInstalls } from '../../../sandbox/fake-slack/installing/installs.ts';
import { openSlackMemory } from '../../../sandbox/fake-slack/memory.ts';
import { tapInSlack } from '../../../sandbox/fake-slack/people/interactions.ts';
import { openSlackRateLimits } from '../../../sandbox/fake-slack/rate-limits.ts';
import type { SlackWorkspace } from '../../../sandbox/fake-slack/workspace.ts';
import { parseJsonObject } from '../../../sandbox/shared/json.ts';
import { readSchemaFile } from '../../../sandbox/shared/json-schema.ts';
import type { WireAnswer } from './network.ts';
import type { Wired } from './wire.ts';

export const SLACK_URL = 'http://slack.sim';
export const BOT_URL = 'http://bot.sim';
export const SIGNING_SECRET = 'a signing secret of the simulation';
const LOOKING_SCOPES = ['channels:history', 'groups:history', 'im:history'];

/** A call of the bot, as the simulation judges it. `isHeard`: the bot has the whole answer. */
export type PlatformCall = {
  at: number;
  name: string;
  channel: string;
  key?: string;
  trouble: string | undefined;
  isOk: boolean;
  isHeard: boolean;
};

export type SimulatedSlack = {
  answer(wired: Wired, trouble: string | undefined): WireAnswer;
  /** Resolves with the bot's status, 0 where it did not answer. */
  tap(user: string, message: string, label: string): Promise<number>;
  /** All that the bot ever said, in the order in which it came. */
  messages(): SlackMessage[];
  /** How many private answers somebody has. */
  countPrivate(user: string): number;
  calls: PlatformCall[];
};

type SlackParts = { seed: SlackSeed; now(): number; mayLook: boolean; knowsIds: boolean };

/** The sandbox's Slack without its server. `mayLook`: the bot may read history; `knowsIds`: Slack knows a message that came before. */
export function openSimulatedSlack({ seed, now, mayLook, knowsIds }: SlackParts): SimulatedSlack {
  const memory = openSlackMemory(seed, undefined);
  if (mayLook) memory.bot.scopes.push(...LOOKING_SCOPES);
  const connection = {
    signingSecret: SIGNING_SECRET,
    signedAt: now,
    answerMs: 3000,
    botUrl: () => `${BOT_URL}/slack/events`,
    connect: () => {},
  };
  const workspace: SlackWorkspace = {
    options: { seed, signingSecret: SIGNING_SECRET, now },
    now,
    url: () => SLACK_URL,
    memory,
    triggers: new Map(),
    responseUrls: new Map(),
    uploads: new Map(),
    fileBytes: new Map(),
    stateValues: new Map(),
    clientMessages: new Map(),
    usedCodes: new Set(),
    installs: createInstalls(),
    deliver: (request) => deliverByHttp(connection, request),
    socketUrl: () => '',
    sendEvent: async () => ({ status: 0, body: 'not sent', elapsedMs: 0, retries: 0 }),
    announce: () => {},
  };
  const limits = openSlackRateLimits(now, true);
  const calls: PlatformCall[] = [];
  return {
    calls,
    answer: ({ url, headers, body }, trouble) => {
      const [, area, ...rest] = url.pathname.split('/');
      const args = headers['content-type']?.startsWith('application/json')
        ? (parseJsonObject(body) ?? {})
        : Object.fromEntries(new URLSearchParams(body));
      if (area === 'actions' || area === 'commands') return answerResponseUrl(workspace, rest.at(-1) ?? '', args);
      if (area !== 'api') return { status: 404, headers: {}, body: 'not_found' };
      if (!knowsIds) workspace.clientMessages.clear();
      const method = rest.join('/');
      const token = headers['authorization']?.replace(/^Bearer /, '');
      const answer = answerWebApiCall(workspace, limits, { method, args, token });
      const key = readText(args, 'client_msg_id');
      const call: PlatformCall = {
        at: now(),
        name: method,
        channel: readText(args, 'channel') ?? '',
        ...(key !== undefined && { key }),
        trouble,
        isOk: answer.logged === 'ok',
        isHeard: false,
      };
      calls.push(call);
      const onHeard = () => {
        call.isHeard = true;
      };
      return { ...answer, onHeard };
    },
    tap: async (user, message, label) => (await tapInSlack(workspace, user, message, { label })).status,
    messages: () => [...memory.messages.values()].flatMap((each) => [...each.values()]).filter(({ byBot }) => byBot),
    countPrivate: (user) =>
      [...memory.ephemerals.values()].filter(({ to, fromSlack }) => to === user && !fromSlack).length,
  };
}

/** Read before time stands still. */
export function loadSlackTiers(): void {
  readSchemaFile('slack/rate_limit_tiers.json');
}
