import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback } from '../shared/server.ts';
import { refuseStrangers } from '../shared/strangers.ts';
import { type ChangeStream, openChangeStream } from './change-stream.ts';
import { createWeekPlayer } from './colleagues/week.ts';
import type { PageContext, PageParts } from './context.ts';
import { createFirstStepsRecorder } from './first-steps.ts';
import { PageRefusal, readJsonBody, sendError, sendJson } from './http.ts';
import { createLeadSender } from './lead-sender.ts';
import { findPageFolder, sendPageFile, sendSharedFile } from './page-files.ts';
import { buildPageState, readOutboxRows } from './page-state.ts';
import { pageRoutes } from './routes/all.ts';

const OUTBOX_LOOK_MS = 700;

/** Opens the sandbox's page on 127.0.0.1; `close` ends every open connection. */
export const openPageServer = async (parts: PageParts): Promise<{ url: string; close(): Promise<void> }> => {
  const changes = openChangeStream();
  const now = () => parts.clock.now() - parts.clock.offsetMs();
  const leads = createLeadSender(parts.intake, now);
  const week = createWeekPlayer(parts, leads, { now });
  const context: PageContext = { ...parts, firstSteps: createFirstStepsRecorder(), leads, week };
  const folder = findPageFolder();
  const server = refuseStrangers(
    createServer((request, response) => {
      answerRequest({ request, response, changes, folder }, context).catch((error: unknown) =>
        sendError(response, error),
      );
    }),
  );
  server.requestTimeout = 30_000;
  const stopListening = [parts.slack, parts.teams, parts.crm, parts.listener].flatMap(
    (fake) => fake?.onChange(changes.announce) ?? [],
  );
  const stopWatching = watchOutbox(context, changes);
  const port = await listenOnLoopback(server, parts.port);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const stop of stopListening) stop();
      stopWatching();
      week.stop();
      changes.close();
      await closeServer(server);
    },
  };
};

type Exchange = { request: IncomingMessage; response: ServerResponse; changes: ChangeStream; folder: string };

const answerRequest = async (exchange: Exchange, context: PageContext): Promise<void> => {
  const { request, response, changes, folder } = exchange;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const act = Object.hasOwn(pageRoutes, pathname) ? pageRoutes[pathname] : undefined;
  if (act) {
    if (request.method !== 'POST') throw new PageRefusal(405, 'POST only.');
    sendJson(response, 200, await act(await readJsonBody(request), context));
    // The fakes do not hear of everything: the clock, a lead's answer and the first steps change here.
    changes.announce();
    return;
  }
  if (request.method !== 'GET') throw new PageRefusal(405, 'GET only.');
  if (pathname === '/api/live') changes.subscribe(response);
  else if (pathname === '/api/state')
    sendJson(response, 200, await buildPageState(context, searchParams.get('as') ?? ''));
  else if (pathname.startsWith('/api/')) throw new PageRefusal(404, 'No such door.');
  else if (pathname.startsWith('/files/')) await sendSharedFile(response, context.slack.url + pathname);
  else await sendPageFile(response, folder, pathname);
};

/** The outbox belongs to the bot and tells nobody when it moves: it is read often, while a page is open. */
const watchOutbox = (context: PageContext, changes: ChangeStream): (() => void) => {
  let last = '';
  let isReading = false;
  const look = async () => {
    if (isReading || changes.countSubscribers() === 0) return;
    isReading = true;
    try {
      const rows = JSON.stringify(await readOutboxRows(context));
      if (rows !== last) changes.announce();
      last = rows;
    } finally {
      isReading = false;
    }
  };
  // A bot that is just stopping has no outbox to show; the page's own request tells of it.
  const timer = setInterval(() => void look().catch(() => {}), OUTBOX_LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
};
