import type { Server } from 'node:http';
import type { WebClient } from '@slack/web-api';
import { type DrawChart, drawChart } from './charts/draw.ts';
import { type Courier, courier } from './courier.ts';
import { type Talk, talkPath } from './domain/talk.ts';
import type { Instant } from './domain/time.ts';
import { drawing } from './flows/draw.ts';
import { engine } from './flows/handle.ts';
import { calendarDoors } from './handlers/calendar.ts';
import type { Handle, Log } from './handlers/handle.ts';
import { healthDoors } from './handlers/health.ts';
import { httpServer } from './handlers/http.ts';
import { intakeDoors } from './handlers/intake/standard.ts';
import { responseOrigins } from './handlers/slack/answer.ts';
import { CALL_MS, type SlackAccount, slackClient } from './handlers/slack/client.ts';
import { slackDoor } from './handlers/slack/listen.ts';
import { slackOutbound } from './handlers/slack/send.ts';
import { type Socket, slackSocket } from './handlers/slack/socket.ts';
import { type Pictures, uploadOrigins } from './handlers/slack/uploads.ts';
import type { Store } from './store/store.ts';

/** All the bot needs from the world around it. */
export type Parts = {
  store: Store;
  log: Log;
  intakeSecret: string;
  slack: SlackAccount & { signingSecret?: string; appToken?: string };
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

export function assemble(parts: Parts): Bot {
  const { store, log, now } = parts;
  const handle = engine(store, now);
  const calendarFile = (talk: Talk): string | undefined => {
    const base = parts.publicUrl?.();
    return base === undefined ? undefined : base.replace(/\/$/, '') + talkPath(talk, parts.intakeSecret);
  };
  const carrying = courier({
    outbox: store.outbox,
    commit: store.commit,
    draw: drawing(store.reads, now, calendarFile),
    outbound: { slack: slackOutbound(clients(parts.slack, CALL_MS.outbox), picturesOf(parts)) },
    tell: handle,
    now,
    random: parts.random,
    wait: parts.wait,
    onFailure: (reason) => log.error({ err: reason }, 'the courier stumbled'),
  });
  store.onQueued(carrying.wake);
  const replies = new Set<Promise<void>>();
  const listening = {
    handle,
    log,
    clientOf: clients(parts.slack, CALL_MS.interactive),
    responseOrigins: responseOrigins(parts.slack.apiUrl),
    onShowing: (shown: Promise<void>) => {
      replies.add(shown);
      void shown.finally(() => replies.delete(shown));
    },
  };
  const { signingSecret, appToken } = parts.slack;
  const doors = [
    ...healthDoors({
      check: store.check,
      isSetUp: async () => (await store.reads.intakeOrganisation()) !== undefined,
      ...(parts.folder !== undefined && { folder: parts.folder }),
    }),
    ...intakeDoors(handle, parts.intakeSecret),
    ...calendarDoors(parts.intakeSecret),
    ...(signingSecret === undefined ? [] : [slackDoor(listening, signingSecret, now)]),
  ];
  return {
    server: httpServer(doors, log),
    handle,
    courier: carrying,
    replied: async () => {
      while (replies.size > 0) await Promise.all(replies);
    },
    ...(appToken !== undefined && { socket: slackSocket(listening, appToken, parts.slack) }),
  };
}

function picturesOf({ drawChart: draw = drawChart, slack, log, wait }: Parts): Pictures {
  return {
    draw,
    uploadOrigins: uploadOrigins(slack.apiUrl),
    onMissed: (reason) => log.warn({ reason }, 'a message goes without its picture'),
    pause: (ms) => new Promise((resolve) => void wait(ms, resolve)),
  };
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
