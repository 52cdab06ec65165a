import { closeServer, listenOnLoopback, openAnnouncer } from '../shared/server.ts';
import { openTroubles } from '../shared/troubles.ts';
import { openSlackCallLog, type SlackCallLog } from './api/call-log.ts';
import type { FakeSlack, FakeSlackOptions, SlackTrouble } from './contract.ts';
import { openEventsApi } from './events/events-api.ts';
import { deliverByHttp, SLACK_ANSWER_MS, type SlackBotConnection } from './events/http-delivery.ts';
import { openSocketMode } from './events/socket-mode.ts';
import { inspectSlack } from './inspection.ts';
import { createInstalls } from './installing/installs.ts';
import { openSlackMemory } from './memory.ts';
import { openSlackRateLimits } from './rate-limits.ts';
import { openSlackKeeper, readSavedSlack } from './saved-state.ts';
import { createSlackServer } from './server.ts';
import { createSlackVerbs } from './verbs.ts';
import type { SlackWorkspace } from './workspace.ts';

/** Starts a simulated Slack on 127.0.0.1 that remembers, and refuses what the real one refuses. */
export async function openFakeSlack(options: FakeSlackOptions): Promise<FakeSlack> {
  const { saved, bytes } = await readSavedSlack(options.file);
  const memory = openSlackMemory(options.seed, saved);
  const keeper = openSlackKeeper(options.file, memory, bytes);
  const announcer = openAnnouncer(keeper.writeSoon);
  const connection = createBotConnection(options);
  let port = 0;

  const url = (): string => `http://127.0.0.1:${port}`;
  const workspace: SlackWorkspace = {
    options,
    now: options.now,
    url,
    memory,
    triggers: new Map(),
    responseUrls: new Map(),
    uploads: new Map(),
    fileBytes: bytes,
    stateValues: new Map(),
    clientMessages: new Map(),
    usedCodes: new Set(),
    installs: createInstalls(),
    deliver: (request) => (sockets.isConnected() ? sockets.deliver(request) : deliverByHttp(connection, request)),
    socketUrl: () => `ws://127.0.0.1:${port}${sockets.issueTicket()}`,
    sendEvent: (event, teamId) => events.send(event, teamId),
    announce: announcer.announce,
  };
  const troubles = openTroubles<SlackTrouble>(({ method }) => method);
  const log: SlackCallLog = openSlackCallLog(workspace);
  const limits = openSlackRateLimits(options.now, options.limits !== false);
  const server = createSlackServer({ workspace, limits, troubles, log });
  const sockets = openSocketMode(server, memory.bot.appId, connection.answerMs);
  const events = openEventsApi(workspace);
  port = await listenOnLoopback(server, options.port ?? 0);

  return {
    ...createSlackVerbs(workspace, { connection, events, sockets }),
    ...inspectSlack(workspace),
    url: url(),
    apiUrl: `${url()}/api/`,
    calls: log.list,
    setTroubles: troubles.set,
    troubles: troubles.list,
    onChange: announcer.onChange,
    async stop() {
      events.close();
      sockets.close();
      await closeServer(server);
      await keeper.close();
    },
  };
}

function createBotConnection(options: FakeSlackOptions): SlackBotConnection {
  let botUrl = options.botUrl;
  return {
    signingSecret: options.signingSecret,
    signedAt: options.signedAt ?? options.now,
    answerMs: options.answerMs ?? SLACK_ANSWER_MS,
    botUrl: () => botUrl,
    connect: (next) => {
      botUrl = next;
    },
  };
}
