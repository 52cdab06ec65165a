import { closeDoors, listen, openAnnouncer } from '../shared/server.ts';
import { openTroubles } from '../shared/troubles.ts';
import { type CallLog, openCallLog } from './api/call-log.ts';
import type { SlackOptions, SlackPlace, SlackTrouble } from './contract.ts';
import { openEvents } from './events/events-api.ts';
import { ANSWER_MS, deliverByHttp, type HttpLine } from './events/http-delivery.ts';
import { openSockets } from './events/socket-mode.ts';
import { insideOf } from './inspection.ts';
import { openMemory } from './memory.ts';
import { openLimits } from './rate-limits.ts';
import { keeperOf, readSaved } from './saved-state.ts';
import { createDoors } from './server.ts';
import { verbsOf } from './verbs.ts';
import type { Workspace } from './workspace.ts';

/** Starts a simulated Slack on 127.0.0.1 that remembers, and refuses what the real one refuses. */
export async function openSlack(options: SlackOptions): Promise<SlackPlace> {
  const { saved, bytes } = await readSaved(options.file);
  const memory = openMemory(options.seed, saved);
  const keeper = keeperOf(options.file, memory, bytes);
  const announcer = openAnnouncer(keeper.touch);
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
    changed: announcer.changed,
  };
  const troubles = openTroubles<SlackTrouble>(({ method }) => method);
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
    onChange: announcer.onChange,
    async closePlace() {
      events.close();
      sockets.close();
      await closeDoors(server);
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
