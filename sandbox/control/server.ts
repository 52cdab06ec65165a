import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakeSlack } from '../fake-slack/contract.ts';
import type { FakeTeams } from '../fake-teams/contract.ts';
import { type ChangeStream, openChangeStream } from './change-stream.ts';
import type { SandboxClock } from './clock.ts';
import { createWeekPlayer } from './colleagues/week.ts';
import { createFirstStepsRecorder } from './first-steps.ts';
import { PageRefusal, readJsonBody, refuseOtherOrigins, sendError, sendJson } from './http.ts';
import { createLeadSender, type Intake } from './lead-sender.ts';
import { findPageFolder, sendPageFile } from './page-files.ts';
import { buildPageState, type PageMemory, readOutboxRows } from './page-state.ts';
import type { CommandHint, OutboxRow } from './protocol.ts';
import { pageRoutes } from './routes/routes.ts';

/** What the page shows and drives. */
export type PageParts = {
  slack: FakeSlack;
  /** Shown beside Slack when there is one: the same people, known by their e-mail. */
  teams?: FakeTeams | undefined;
  /** 0 = any free port. Always 127.0.0.1. */
  port: number;
  clock: SandboxClock;
  intake: Intake;
  /** Newest first; at most 100 are shown. */
  outbox(): Promise<OutboxRow[]>;
  /** Suggested while typing `/`; a short list of its own when absent. */
  commands?: CommandHint[];
  /** Where "next Monday 9:00" is; Europe/Amsterdam when absent. */
  zone?: string;
};

const OUTBOX_LOOK_MS = 700;

/** Opens the sandbox's page on 127.0.0.1; `close` ends every open connection. */
export const openPageServer = async (parts: PageParts): Promise<{ url: string; close(): Promise<void> }> => {
  const live = openChangeStream();
  const now = () => parts.clock.now() - parts.clock.offsetMs();
  const leads = createLeadSender(parts.intake, now);
  const memory: PageMemory = {
    firstSteps: createFirstStepsRecorder(),
    leads,
    week: createWeekPlayer(parts, leads, { now }),
  };
  const folder = findPageFolder();
  const server = createServer((request, response) => {
    answerRequest({ request, response, live, folder }, parts, memory).catch((error: unknown) =>
      sendError(response, error),
    );
  });
  server.requestTimeout = 30_000;
  const stopListening = [parts.slack, parts.teams].flatMap((place) => place?.onChange(live.announce) ?? []);
  const stopLooking = watchOutbox(parts, live);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      for (const stop of stopListening) stop();
      stopLooking();
      memory.week.stop();
      live.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

type Visit = { request: IncomingMessage; response: ServerResponse; live: ChangeStream; folder: string };

const answerRequest = async (visit: Visit, parts: PageParts, memory: PageMemory): Promise<void> => {
  const { request, response, live, folder } = visit;
  refuseOtherOrigins(request);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const act = Object.hasOwn(pageRoutes, pathname) ? pageRoutes[pathname] : undefined;
  if (act) {
    if (request.method !== 'POST') throw new PageRefusal(405, 'POST only.');
    sendJson(response, 200, await act(await readJsonBody(request), parts, memory));
    // Not all of it is Slack's: the clock, a lead's answer and the steps change here.
    live.announce();
    return;
  }
  if (request.method !== 'GET') throw new PageRefusal(405, 'GET only.');
  if (pathname === '/api/live') live.subscribe(response);
  else if (pathname === '/api/state')
    sendJson(response, 200, await buildPageState(parts, memory, searchParams.get('as') ?? ''));
  else if (pathname.startsWith('/api/')) throw new PageRefusal(404, 'No such door.');
  else await sendPageFile(response, folder, pathname);
};

// The outbox belongs to the bot and tells nobody when it moves; looked at only while a page is open.
const watchOutbox = (parts: PageParts, live: ChangeStream): (() => void) => {
  let seen = '';
  let isLooking = false;
  const look = async () => {
    if (isLooking || live.countSubscribers() === 0) return;
    isLooking = true;
    try {
      const now = JSON.stringify(await readOutboxRows(parts));
      if (now !== seen) live.announce();
      seen = now;
    } finally {
      isLooking = false;
    }
  };
  // A bot that is just stopping has no outbox to show; the page's own request tells of it.
  const timer = setInterval(() => void look().catch(() => {}), OUTBOX_LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
};
