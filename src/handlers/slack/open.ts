import type { WebClient } from '@slack/web-api';
import type { Instant } from '../../domain/time.ts';
import { answerNewcomers } from '../handle.ts';
import type { OpenedPlatform, PlatformParts } from '../platform.ts';
import { SLACK_CALL_MS, type SlackAccount, type SlackOauthAccount } from './account.ts';
import { openSlackHomes } from './homes.ts';
import { createSlackDoor } from './inbound/listen.ts';
import { listResponseOrigins } from './inbound/show.ts';
import { createSlackSocket } from './inbound/socket.ts';
import { describeSlackNewcomer } from './newcomer.ts';
import { createAskTokens } from './oauth/ask-tokens.ts';
import { createInstallDoors } from './oauth/doors.ts';
import { createFindEnded } from './oauth/ended.ts';
import type { SlackGrants } from './oauth/grants.ts';
import { createListTeams, isGrid } from './oauth/grids.ts';
import { createTokenFinder, type FindSlackToken, type SlackPlace } from './oauth/tokens.ts';
import { createSlackClient } from './outbound/client.ts';
import { createSlackOutbound } from './outbound/send.ts';
import { listUploadOrigins } from './outbound/uploads.ts';
import { readSlackGroup } from './picks.ts';
import { addEmoji } from './setup/emoji-scope.ts';

export type SlackParts = PlatformParts & {
  account: SlackAccount | SlackOauthAccount;
  /** What workspaces granted; of one whose token is given nothing is asked. */
  grants: SlackGrants;
  publicUrl(): string | undefined;
  now(): Instant;
  wait(ms: number, then: () => void): () => void;
};

/** All of Slack behind two words: its ways in, by HTTP and by a socket, and the courier's way out. */
export function openSlack(parts: SlackParts): OpenedPlatform {
  const { account, handle, log, onReplying, pictures, grants, now } = parts;
  const { signingSecret, appToken, apiUrl } = account;
  const findToken = createFindToken(parts);
  const isByOauth = 'oauth' in account;
  const openClient = rememberClients(findToken, (token, at) => nameAccount(token, apiUrl, isByOauth ? at : undefined));
  const tryToken = (token: string) =>
    createSlackClient(nameAccount(token, apiUrl), SLACK_CALL_MS.interactive).auth.test();
  const listening = {
    handle: answerNewcomers(addEmoji(handle, openClient), async (at) =>
      describeSlackNewcomer(await openClient(at), at.user),
    ),
    log,
    meter: parts.meter,
    onReplying,
    openClient,
    ...('oauth' in account && { findEnded: createFindEnded(grants, findToken, tryToken) }),
    responseOrigins: listResponseOrigins(apiUrl),
    homes: openSlackHomes(parts),
  };
  const openOutbound = async (workspace: string, cut: AbortSignal) =>
    createSlackClient(
      nameAccount(await findToken({ workspace }), apiUrl, isByOauth ? { workspace } : undefined),
      SLACK_CALL_MS.outbox,
      cut,
    );
  return {
    doors: [
      ...(signingSecret === undefined ? [] : [createSlackDoor(listening, signingSecret, now)]),
      ...('oauth' in account ? createInstallDoors({ ...parts, account }) : []),
    ],
    outbound: createSlackOutbound(openOutbound, {
      ...pictures,
      uploadOrigins: listUploadOrigins(apiUrl),
      pause: createPause(parts),
    }),
    readGroup: async (group) => readSlackGroup(await listening.openClient({ workspace: group.workspace }), group),
    ...(appToken !== undefined && { socket: createSlackSocket(listening, appToken, apiUrl) }),
  };
}

/** The token of the one workspace there is, or of each its own. */
function createFindToken(parts: SlackParts): FindSlackToken {
  const { account, grants, now } = parts;
  if ('token' in account) return async () => account.token;
  const listTeams = createListTeams(account.apiUrl);
  return createTokenFinder({ grants, ask: createAskTokens(account), listTeams, now, pause: createPause(parts) });
}

function createPause({ wait }: Pick<SlackParts, 'wait'>): (ms: number) => Promise<void> {
  return (ms) => new Promise((resolve) => void wait(ms, resolve));
}

/** So many workspaces have their client at hand. */
const CLIENTS_MAX = 100;

/** One client a token and workspace, made when first needed. */
function rememberClients(
  findToken: FindSlackToken,
  name: (token: string, at: SlackPlace) => SlackAccount,
): (at: SlackPlace) => Promise<WebClient> {
  const known = new Map<string, WebClient>();
  return async (at) => {
    const token = await findToken(at);
    const key = `${token} ${at.workspace}`;
    const client = known.get(key) ?? createSlackClient(name(token, at), SLACK_CALL_MS.interactive);
    known.set(key, client);
    const [oldest] = known.keys();
    if (known.size > CLIENTS_MAX && oldest !== undefined) known.delete(oldest);
    return client;
  };
}

/** A Grid's token is told which workspace is meant; one of a workspace takes no notice. */
function nameAccount(token: string, apiUrl: string | undefined, at?: SlackPlace): SlackAccount {
  const teamId = at === undefined || isGrid(at.workspace) ? undefined : at.workspace;
  return { token, ...(apiUrl && { apiUrl }), ...(teamId && { teamId }) };
}
