import type { Server } from 'node:http';
import type { WebClient } from '@slack/web-api';
import type { Card } from './cards/card.ts';
import { type DrawChart, drawChart } from './charts/draw.ts';
import { type Courier, courier, type Outbound } from './courier.ts';
import { signTalkPath, type Talk } from './domain/checkins/talk.ts';
import type { Instant } from './domain/time.ts';
import { drawing } from './flows/draw.ts';
import { engine } from './flows/engine.ts';
import { createCalendarDoors } from './handlers/calendar.ts';
import type { Handle, Log } from './handlers/handle.ts';
import { healthDoors } from './handlers/health.ts';
import { type Door, httpServer } from './handlers/http.ts';
import { intakeDoors } from './handlers/intake/standard.ts';
import { responseOrigins } from './handlers/slack/inbound/answer.ts';
import { slackDoor } from './handlers/slack/inbound/listen.ts';
import { type Socket, slackSocket } from './handlers/slack/inbound/socket.ts';
import { CALL_MS, type SlackAccount, slackClient } from './handlers/slack/outbound/client.ts';
import { slackOutbound } from './handlers/slack/outbound/send.ts';
import { type Pictures, uploadOrigins } from './handlers/slack/outbound/uploads.ts';
import type { TeamsAccount } from './handlers/teams/account.ts';
import type { Store } from './store/store.ts';

type SlackParts = SlackAccount & { signingSecret?: string; appToken?: string };

/** All the bot needs from the world around it. */
export type Parts = {
  store: Store;
  log: Log;
  intakeSecret: string;
  /** At least one of the two platforms. */
  slack?: SlackParts;
  teams?: TeamsAccount;
  /** Where people reach this bot from their own machine; known once it listens. */
  publicUrl?(): string | undefined;
  /** The folder of the database file, watched for free space. */
  folder?: string;
  /** Draws a picture; here and now, unless told how. */
  drawChart?: DrawChart;
  now(): Instant;
  random(): number;
  wait(ms: number, then: () => void): () => void;
};

/** The whole bot but the process: main, the sandbox and every test start it this way. */
export type Bot = {
  server: Server;
  handle: Handle;
  courier: Courier;
  socket?: Socket;
  /** Resolves when no reply to somebody is on its way. */
  replied(): Promise<void>;
};

export async function assemble(parts: Parts): Promise<Bot> {
  const { store, log, now } = parts;
  const handle = engine(store, now);
  const replies = new Set<Promise<void>>();
  const hearing: Hearing = {
    handle,
    onShowing: (shown) => {
      replies.add(shown);
      void shown.finally(() => replies.delete(shown));
    },
  };
  const slack = parts.slack && onSlack(parts, parts.slack, hearing);
  const teams = parts.teams && (await onTeams(parts, parts.teams, hearing));
  const platforms = [slack, teams].filter((each) => each !== undefined);
  if (platforms.length === 0) throw new Error('neither Slack nor Teams is configured');
  const calendarFile = (talk: Talk): string | undefined => {
    const base = parts.publicUrl?.();
    return base === undefined ? undefined : base.replace(/\/$/, '') + signTalkPath(talk, parts.intakeSecret);
  };
  const carrying = courier({
    outbox: store.outbox,
    commit: store.commit,
    draw: drawing(store.reads, now, calendarFile),
    outbound: { ...(slack && { slack: slack.outbound }), ...(teams && { teams: teams.outbound }) },
    tell: handle,
    now,
    random: parts.random,
    wait: parts.wait,
    onFailure: (reason) => log.error({ err: reason }, 'the courier stumbled'),
  });
  store.onQueued(carrying.wake);
  const doors = [
    ...healthDoors({
      check: store.check,
      isSetUp: async () => (await store.reads.intakeOrganisation()) !== undefined,
      ...(parts.folder !== undefined && { folder: parts.folder }),
    }),
    ...intakeDoors(handle, parts.intakeSecret),
    ...createCalendarDoors(parts.intakeSecret),
    ...platforms.flatMap((each) => each.doors),
  ];
  return {
    server: httpServer(doors, log),
    handle,
    courier: carrying,
    replied: async () => {
      while (replies.size > 0) await Promise.all(replies);
    },
    ...(slack?.socket !== undefined && { socket: slack.socket }),
  };
}

/** What every platform is given for what comes in; `onShowing` gets each reply that is on its way. */
type Hearing = { handle: Handle; onShowing(shown: Promise<void>): void };

/** A platform as the bot sees it: the ways in and the courier's way out. */
type Platform = { doors: Door[]; outbound: Outbound<Card>; socket?: Socket };

function onSlack(parts: Parts, account: SlackParts, hearing: Hearing): Platform {
  const { signingSecret, appToken } = account;
  const listening = {
    ...hearing,
    log: parts.log,
    clientOf: clients(account, CALL_MS.interactive),
    responseOrigins: responseOrigins(account.apiUrl),
  };
  return {
    doors: signingSecret === undefined ? [] : [slackDoor(listening, signingSecret, parts.now)],
    outbound: slackOutbound(clients(account, CALL_MS.outbox), {
      ...picturesOf(parts),
      uploadOrigins: uploadOrigins(account.apiUrl),
      pause: (ms) => new Promise((resolve) => void parts.wait(ms, resolve)),
    }),
    ...(appToken !== undefined && { socket: slackSocket(listening, appToken, account) }),
  };
}

/** Loaded only here: what Teams needs weighs much (PLATFORMS, Microsoft Teams). */
async function onTeams(parts: Parts, account: TeamsAccount, hearing: Hearing): Promise<Platform> {
  const { openTeams } = await import('./handlers/teams/open.ts');
  const { store, log } = parts;
  const { door, outbound } = await openTeams({
    ...hearing,
    account,
    log,
    addresses: {
      of: store.reads.address,
      keep: (address) => hearing.handle({ kind: 'address.seen', address }),
    },
    pictures: picturesOf(parts),
  });
  return { doors: [door], outbound };
}

function picturesOf({ drawChart: draw = drawChart, log }: Parts): Pick<Pictures, 'draw' | 'onMissed'> {
  return { draw, onMissed: (reason) => log.warn({ reason }, 'a message goes without its picture') };
}

/** One client a workspace, made when first needed. */
function clients(account: SlackAccount, timeout: number): (workspace: string) => WebClient {
  const known = new Map<string, WebClient>();
  return (workspace) => {
    const client = known.get(workspace) ?? slackClient(account, timeout);
    known.set(workspace, client);
    return client;
  };
}
