import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CallLog, openCallLog } from './call-log.ts';
import { ANSWER_MS, deliverByHttp, type HttpLine } from './deliver.ts';
import { openEvents } from './events.ts';
import { insideOf } from './inside.ts';
import { openKeeper, readSaved } from './keep.ts';
import { openLimits } from './limits.ts';
import { openMemory } from './memory.ts';
import type { SlackOptions, SlackPlace } from './place.ts';
import { createDoors } from './server.ts';
import { openSockets } from './sockets.ts';
import { openTroubles } from './troubles.ts';
import { verbsOf } from './verbs.ts';
import type { Workspace } from './workspace.ts';

/** Starts a simulated Slack on 127.0.0.1 that remembers, and refuses what the real one refuses. */
export async function openSlack(options: SlackOptions): Promise<SlackPlace> {
  const { saved, bytes } = await readSaved(options.file);
  const memory = openMemory(options.seed, saved);
  const keeper = openKeeper(options.file, memory, bytes);
  const listeners = new Set<() => void>();
  const line = lineOf(options);
  let port = 0;

  const url = (): string => `http://127.0.0.1:${port}`;
  const workspace: Workspace = {
    options,
    now: options.now,
    url,
    memory,
    triggers: new Map(),
    responseDoors: new Map(),
    uploads: new Map(),
    fileBytes: bytes,
    picks: new Map(),
    clientMessages: new Map(),
    usedCodes: new Set(),
    deliver: (request) => (sockets.isConnected() ? sockets.deliver(request) : deliverByHttp(line, request)),
    socketUrl: () => `ws://127.0.0.1:${port}${sockets.ticket()}`,
    sendEvent: (event, teamId) => events.send(event, teamId),
    changed: announcer(listeners, keeper.touch),
  };
  const troubles = openTroubles();
  const log: CallLog = openCallLog(workspace);
  const limits = openLimits(options.now, options.limits !== false);
  const server = createDoors({ workspace, limits, troubles, log });
  const sockets = openSockets(server, memory.bot.appId, line.answerMs);
  const events = openEvents(workspace);
  port = await listen(server, options.port ?? 0);

  return {
    ...verbsOf(workspace, { line, events, sockets }),
    ...insideOf(workspace),
    url: url(),
    apiUrl: `${url()}/api/`,
    calls: log.list,
    trouble: troubles.set,
    troubles: troubles.list,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async closePlace() {
      events.close();
      sockets.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await keeper.close();
    },
  };
}

function lineOf(options: SlackOptions): HttpLine {
  let botUrl = options.botUrl;
  return {
    signingSecret: options.signingSecret,
    signedAt: options.signedAt ?? options.now,
    answerMs: options.answerMs ?? ANSWER_MS,
    botUrl: () => botUrl,
    connect: (next) => {
      botUrl = next;
    },
  };
}

/** Changes of one turn of the event loop are told once. */
function announcer(listeners: Set<() => void>, touch: () => void): () => void {
  let isPending = false;
  return () => {
    touch();
    if (isPending) return;
    isPending = true;
    setImmediate(() => {
      isPending = false;
      for (const listener of listeners) listener();
    });
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
