import { createServer, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import type { FakeTeams, FakeTeamsOptions, TeamsSeed } from '../../../sandbox/fake-teams/contract.ts';
import { openFakeTeams } from '../../../sandbox/fake-teams/open.ts';
import { closeServer, listenOnLoopback } from '../../../sandbox/shared/server.ts';

export const PASSWORD = 'bot-password';
export const TENANT = '11111111-1111-4111-8111-111111111111';
export const APP_ID = '22222222-2222-4222-8222-222222222222';
export const GENERAL = '19:general@thread.tacv2';
export const LEADS = '19:leads@thread.tacv2';
export const SECRET = '19:secret@thread.tacv2';
export const OLD = '19:old@thread.tacv2';
export const WITHOUT_APP = '19:without@thread.tacv2';

const aad = (digit: number): string => `33333333-3333-4333-8333-33333333333${digit}`;
export const SANNE = aad(1);
export const JORIS = aad(2);
/** In a team without the app. */
export const OUTSIDER = aad(3);
export const GONE = aad(4);
/** In no team, with the app of their own. */
export const LONER = aad(5);

/** A team with the app, with General, a private and a deleted channel; a team without the app. */
export function createSeed(): TeamsSeed {
  const person = (aadObjectId: string, name: string, installed = false) => ({
    id: `29:${name.toLowerCase()}`,
    aadObjectId,
    name,
    email: `${name.toLowerCase()}@acme.example`,
    locale: 'nl-NL' as const,
    installed,
  });
  const channel = (id: string, team: string, name: string) => ({ id, team, name, kind: 'standard' as const });
  return {
    tenant: { id: TENANT, name: 'Acme' },
    bot: { appId: APP_ID, name: 'smarketing' },
    users: [
      person(SANNE, 'Sanne'),
      person(JORIS, 'Joris'),
      person(OUTSIDER, 'Outsider'),
      { ...person(GONE, 'Gone', true), deleted: true },
      person(LONER, 'Loner', true),
    ],
    teams: [
      { id: GENERAL, name: 'Sales', members: [SANNE, JORIS, GONE], installed: true },
      { id: WITHOUT_APP, name: 'Others', members: [SANNE, OUTSIDER], installed: false },
    ],
    channels: [
      channel(GENERAL, GENERAL, 'General'),
      channel(LEADS, GENERAL, 'leads'),
      { ...channel(SECRET, GENERAL, 'secret'), kind: 'private' },
      { ...channel(OLD, GENERAL, 'old'), deleted: true },
      channel(WITHOUT_APP, WITHOUT_APP, 'General'),
    ],
  };
}

/** A clock that stands still until it is turned; at an hour of its own, as a place may be. */
export function createClock() {
  let at = Date.parse('2031-03-04T10:00:00Z');
  return {
    now: () => at,
    turn: (ms: number) => {
      at += ms;
    },
  };
}

export async function openTestTeams(options: Partial<FakeTeamsOptions> = {}): Promise<FakeTeams> {
  const teams = await openFakeTeams({ seed: createSeed(), password: PASSWORD, now: createClock().now, ...options });
  onTestFinished(() => teams.stop());
  return teams;
}

export type HeardRequest = { headers: IncomingHttpHeaders; activity: Record<string, unknown> };
export type BotReply = { status?: number; body?: unknown; silent?: true };

/** A stand-in bot that remembers what it hears and answers as told. */
export async function openRecordingBot(teams: FakeTeams, reply: (heard: HeardRequest) => BotReply = () => ({})) {
  const heard: HeardRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const one = { headers: request.headers, activity: JSON.parse(Buffer.concat(chunks).toString()) };
    heard.push(one);
    const { status = 200, body, silent } = reply(one);
    if (silent) return;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body));
  });
  const port = await listenOnLoopback(server, 0);
  onTestFinished(() => closeServer(server));
  teams.connect(`http://127.0.0.1:${port}/api/messages`);
  return { heard, last: () => heard.at(-1)?.activity ?? {} };
}

export type ConnectorAnswer = { status: number; body: Record<string, unknown>; headers: Headers };

/** One call of the bot to the connector. */
export async function callConnector(
  teams: FakeTeams,
  what: string,
  body?: unknown,
  authorization = `Bearer ${PASSWORD}`,
): Promise<ConnectorAnswer> {
  const [method = '', path = ''] = what.split(' ');
  const answer = await fetch(`${teams.serviceUrl}${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, headers: answer.headers };
}

/** Status and code of a refusal. */
export function readRefusal({ status, body }: ConnectorAnswer): string {
  const { error } = body as { error?: { code?: string; message?: string } };
  return error?.message ? `${status} ${error.code}` : `${status}`;
}

type Card = Record<string, unknown>;

export const createCard = (over: Card = {}): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Hello', wrap: true }],
  ...over,
});

export const createMessage = (content: Card = createCard()): Card => ({
  type: 'message',
  summary: 'Hello',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

/** A button as ours are: Action.Execute, for old clients Action.Submit. */
export const createButton = (title: string, verb: string, data: Card = {}): Card => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  fallback: { type: 'Action.Submit', title, data },
});

export const createChannelPost = (channel: string, activity: unknown = createMessage()): Card => ({
  isGroup: true,
  bot: { id: `28:${APP_ID}` },
  channelData: { channel: { id: channel } },
  activity,
});

export const createChatRequest = (id: string): Card => ({
  bot: { id: `28:${APP_ID}` },
  members: [{ id }],
  tenantId: TENANT,
  channelData: { tenant: { id: TENANT } },
});

export const createActivitiesPath = (conversation: string, id?: string): string =>
  `v3/conversations/${encodeURIComponent(conversation)}/activities${id === undefined ? '' : `/${id}`}`;

/** Posts a card in a channel and tells where it stands. */
export async function postCard(teams: FakeTeams, content: Card = createCard(), channel = LEADS) {
  const { status, body } = await callConnector(
    teams,
    'POST v3/conversations',
    createChannelPost(channel, createMessage(content)),
  );
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { thread: String(body['id']), id: String(body['activityId']) };
}

/** The chat with somebody, and a card in it. */
export async function postInChat(teams: FakeTeams, content: Card = createCard(), user = SANNE) {
  const chat = String((await callConnector(teams, 'POST v3/conversations', createChatRequest(user))).body['id']);
  const { status, body } = await callConnector(teams, `POST ${createActivitiesPath(chat)}`, createMessage(content));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { chat, id: String(body['id']) };
}
