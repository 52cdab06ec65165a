import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  TeamsConnectorClient,
} from 'botframework-connector';
import type { TeamsAccount } from '../account.ts';
import { buildTrustedRoots } from '../trust.ts';
import type { CardMessage } from '../wire.ts';
import { type TeamsCalls, type TeamsMember, TeamsSilence } from './calls.ts';
import { sendRequest } from './request.ts';
import {
  assertTeamsAccount,
  CONNECTOR_AUDIENCE,
  createCredentialsFactory,
  createTokenSource,
  type TokenSource,
} from './token.ts';

/** Teams gives 50 to 500 members at a time. */
const PAGE = 200;

type Options = NonNullable<ConstructorParameters<typeof TeamsConnectorClient>[1]>;
type HttpClient = NonNullable<Options['httpClient']>;

/** The calls of `TeamsCalls`: exactly one request each, given up after so many ms. */
export function createTeamsCalls(account: TeamsAccount, timeoutMs: number): TeamsCalls {
  assertTeamsAccount(account);
  const { connectorAt, teamsAt } = createConnectors(account, timeoutMs);
  const { tenant, appId } = account;
  const bot = { id: `28:${appId}` };
  return {
    post: async ({ serviceUrl, channel, cut }, message) => {
      const { conversations } = await connectorAt(serviceUrl);
      const at = { isGroup: true, bot, tenantId: tenant, channelData: { channel: { id: channel } } };
      const made: NewIds = await conversations.createConversation(
        castParameters({ ...at, activity: buildActivity(message) }),
        buildOptions(cut),
      );
      return { conversation: assertId(made?.id), message: assertId(made?.activityId) };
    },
    openChat: async ({ serviceUrl, member, cut }) => {
      const { conversations } = await connectorAt(serviceUrl);
      const at = { isGroup: false, bot, members: [{ id: member }], tenantId: tenant };
      const made: NewIds = await conversations.createConversation(
        castParameters({ ...at, channelData: { tenant: { id: tenant } } }),
        buildOptions(cut),
      );
      return assertId(made?.id);
    },
    send: async ({ serviceUrl, conversation, cut }, message) => {
      const { conversations } = await connectorAt(serviceUrl);
      const made: NewIds = await conversations.sendToConversation(
        conversation,
        buildActivity(message),
        buildOptions(cut),
      );
      return assertId(made?.id);
    },
    update: async ({ serviceUrl, conversation, cut }, message, to) => {
      const { conversations } = await connectorAt(serviceUrl);
      const activity = { ...buildActivity(to), id: message };
      await conversations.updateActivity(conversation, message, activity, buildOptions(cut));
    },
    members: async ({ serviceUrl, conversation, cut }, next) => {
      const { conversations } = await connectorAt(serviceUrl);
      const asked = { ...buildOptions(cut), ...(next !== undefined && { pageSize: PAGE, continuationToken: next }) };
      const page = await conversations.getConversationPagedMembers(conversation, asked as PageOptions);
      const { members = [], continuationToken: more } = page;
      return { members: members.flatMap(readMember), ...(more && { next: more }) };
    },
    channels: async ({ serviceUrl, team, cut }) => {
      const { teams } = await teamsAt(serviceUrl);
      const { conversations = [] } = await teams.fetchChannelList(team, buildOptions(cut));
      return conversations.flatMap(({ id, name }) => (id === undefined ? [] : [{ id, ...(name && { name }) }]));
    },
    team: async ({ serviceUrl, team, cut }) => {
      const { teams } = await teamsAt(serviceUrl);
      const { name } = await teams.fetchTeamDetails(team, buildOptions(cut));
      return { name: name ?? '' };
    },
  };
}

function buildOptions(cut: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return cut === undefined ? {} : { abortSignal: cut };
}

function createAuthenticationWith(
  account: TeamsAccount,
  tokens: TokenSource,
  timeoutMs: number,
): BotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication(
    buildTrustedRoots(account),
    createCredentialsFactory(account, tokens),
    undefined,
    undefined,
    { httpClient: createHttpClient(timeoutMs) },
  );
}

/**
 * The connector's client tries 500, 502, 503 and 504 four times and waits for ever, and no option stops it; but what its
 * own http client throws, other than its own kind of error, it lets through.
 */
function createHttpClient(timeoutMs: number): HttpClient {
  return {
    sendRequest: async (request) => {
      const { 'accept-encoding': _packed, ...headers } = request.headers.toJson();
      const { url, method, body, abortSignal: cut } = request;
      const answered = await sendRequest(
        { url, method, headers, ...(typeof body === 'string' && { body }) },
        timeoutMs,
        cut as AbortSignal | undefined,
      );
      const headersBack = request.headers.clone();
      for (const name of headersBack.headerNames()) headersBack.remove(name);
      if (answered.type !== '') headersBack.set('content-type', answered.type);
      return { status: answered.status, headers: headersBack, bodyAsText: answered.text, request };
    },
  };
}

/** One client for each address that Teams gave, made when first needed; the token goes out with each request by itself. */
function createConnectors(account: TeamsAccount, timeoutMs: number) {
  const tokens = createTokenSource(account, CONNECTOR_AUDIENCE, timeoutMs);
  const factory = createAuthenticationWith(account, tokens, timeoutMs).createConnectorFactory(
    new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: account.appId }], true),
  );
  const connectorAt = rememberClients((serviceUrl) => factory.create(serviceUrl, CONNECTOR_AUDIENCE));
  return {
    connectorAt,
    teamsAt: rememberClients(async (serviceUrl) => {
      const { credentials } = await connectorAt(serviceUrl);
      return new TeamsConnectorClient(credentials, { baseUri: serviceUrl, httpClient: createHttpClient(timeoutMs) });
    }),
  };
}

function rememberClients<C>(make: (serviceUrl: string) => Promise<C>): (serviceUrl: string) => Promise<C> {
  const made = new Map<string, Promise<C>>();
  return (serviceUrl) => {
    const client = made.get(serviceUrl) ?? make(serviceUrl);
    made.set(serviceUrl, client);
    return client;
  };
}

type Conversations = ConnectorClient['conversations'];
/** Its type asks for all of them on the first page too. */
type PageOptions = NonNullable<Parameters<Conversations['getConversationPagedMembers']>[1]> & object;
type Activity = Parameters<Conversations['sendToConversation']>[1];
type NewPlace = {
  isGroup: boolean;
  bot: { id: string };
  tenantId: string;
  members?: { id: string }[];
  channelData: { channel: { id: string } } | { tenant: { id: string } };
  activity?: Activity;
};
/** What the connector says it gives: of an answer without a body it is nothing. */
type NewIds = { id?: string; activityId?: string } | undefined;
type NewConversation = Parameters<Conversations['createConversation']>[0];

function buildActivity({ type, summary, attachments }: CardMessage): Activity {
  return { type, summary, attachments: [...attachments] };
}

/** Its type asks for all that an activity which came by has. */
function castParameters(made: NewPlace): NewConversation {
  return made as NewConversation;
}

/** Without its id a message can neither be redrawn nor answered. */
function assertId(id: unknown): string {
  if (typeof id !== 'string' || id === '') throw new TeamsSilence('no id', true);
  return id;
}

/** Bots and guests of whom the directory knows nothing are nobody to us. */
function readMember(member: object): TeamsMember[] {
  const { id, aadObjectId, name, email, userPrincipalName } = member as Partial<TeamsMember>;
  if (!id || !aadObjectId) return [];
  return [
    { id, aadObjectId, name: name ?? '', ...(email && { email }), ...(userPrincipalName && { userPrincipalName }) },
  ];
}
