import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { LogLevel, WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import type { FakeSlack, FakeSlackOptions, SlackSeed } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';

export const SECRET = 'signing-secret';
export const BOT_TOKEN = 'xoxb-first-1111';
export const APP_TOKEN = 'xapp-first-9999';

const SCOPES =
  'chat:write,commands,im:write,users:read,users:read.email,reactions:read,reactions:write,channels:read,groups:read,files:write';

/** Two people in #leads, one outside, one gone, one other bot; a secret, an archived and a foreign channel. */
export function createSeed(): SlackSeed {
  const person = (id: string, name: string) => ({
    id,
    name,
    realName: name,
    locale: 'nl-NL' as const,
    tz: 'Europe/Amsterdam',
  });
  return {
    team: { id: 'T1', name: 'Acme', domain: 'acme' },
    bot: { userId: 'UBOT', botId: 'B1', appId: 'A1', token: BOT_TOKEN, scopes: SCOPES.split(',') },
    users: [
      { ...person('U1', 'sanne'), email: 'sanne@acme.example' },
      person('U2', 'joris'),
      person('U3', 'outsider'),
      { ...person('U-GONE', 'gone'), deleted: true },
      { ...person('UOTHERBOT', 'otherbot'), isBot: true },
    ],
    channels: [
      { id: 'C1', name: 'leads', kind: 'public', members: ['U1', 'U2', 'UBOT'] },
      { id: 'C-NOT-IN', name: 'random', kind: 'public', members: ['U1'] },
      { id: 'C-ARCHIVED', name: 'old', kind: 'public', members: ['U1', 'UBOT'], archived: true },
      { id: 'C-SECRET', name: 'secret', kind: 'private', members: ['U1'] },
      { id: 'C-PRIVATE', name: 'managers', kind: 'private', members: ['U1', 'UBOT'] },
    ],
  };
}

/** A clock that starts now (Bolt checks signatures by the machine's) and stands still until it is turned. */
export function createClock() {
  let at = Date.now();
  return {
    now: () => at,
    turn: (ms: number) => {
      at += ms;
    },
  };
}

export async function openTestSlack(options: Partial<FakeSlackOptions> = {}): Promise<FakeSlack> {
  const slack = await openFakeSlack({
    // A busy machine is no reason to call the bot silent; tests of Slack's patience say how long it is.
    answerMs: 15_000,
    seed: createSeed(),
    signingSecret: SECRET,
    now: createClock().now,
    ...options,
  });
  onTestFinished(() => slack.stop());
  return slack;
}

export function createClient(slack: FakeSlack, token = BOT_TOKEN, options: WebClientOptions = {}): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
    logger: SILENT,
    ...options,
  });
}

const nothing = () => undefined;
export const SILENT = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

/** A real Bolt app on its own server, connected to the place. */
export async function openBoltBot(slack: FakeSlack, configure: (app: App) => void): Promise<void> {
  const receiver = new HTTPReceiver({ signingSecret: SECRET, endpoints: ['/slack/events'], logger: SILENT });
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const app = new App({ token: BOT_TOKEN, receiver, clientOptions, logger: SILENT });
  configure(app);
  slack.connect(await listenAsBot((request, response) => receiver.requestListener(request, response)));
}

/** Any listener as the bot; gives its address for Slack. */
export async function listenAsBot(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
}

/** The Slack error of a call that must be refused. */
export async function readRefusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const data = error instanceof Error && 'data' in error ? error.data : undefined;
    if (typeof data === 'object' && data !== null && 'error' in data) return String(data.error);
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return 'ok';
}

export const createButton = (text: string, value = text) => ({
  type: 'button' as const,
  action_id: `tap-${value}`,
  text: { type: 'plain_text' as const, text },
  value,
});

export const createActions = (...elements: ReturnType<typeof createButton>[]) => ({
  type: 'actions' as const,
  block_id: 'verdict',
  elements,
});

export async function waitUntil(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !isSo(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  if (!isSo()) throw new Error('it did not become so in 5 s');
}
