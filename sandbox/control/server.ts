import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SlackPlace } from '../fake-slack/contract.ts';
import type { TeamsPlace } from '../fake-teams/contract.ts';
import { type Live, openLive } from './change-stream.ts';
import type { SandboxClock } from './clock.ts';
import { weekPlayer } from './colleagues/week.ts';
import { deedKeeper } from './first-steps.ts';
import { Refused, readJson, sameOriginOnly, sendError, sendJson } from './http.ts';
import { type Intake, leadSender } from './lead-sender.ts';
import { pageFolder, sendFile } from './page-files.ts';
import { type Memory, outboxRows, pageState } from './page-state.ts';
import type { CommandHint, OutboxRow } from './protocol.ts';
import { doors } from './routes/routes.ts';

/** What the page shows and drives. */
export type PageParts = {
  slack: SlackPlace;
  /** Shown beside Slack when there is one: the same people, known by their e-mail. */
  teams?: TeamsPlace | undefined;
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
export const openPage = async (parts: PageParts): Promise<{ url: string; close(): Promise<void> }> => {
  const live = openLive();
  const now = () => parts.clock.now() - parts.clock.offsetMs();
  const leads = leadSender(parts.intake, now);
  const memory: Memory = { deeds: deedKeeper(), leads, week: weekPlayer(parts, leads, { now }) };
  const folder = pageFolder();
  const server = createServer((request, response) => {
    answer({ request, response, live, folder }, parts, memory).catch((error: unknown) => sendError(response, error));
  });
  server.requestTimeout = 30_000;
  const stopListening = [parts.slack, parts.teams].flatMap((place) => place?.onChange(live.changed) ?? []);
  const stopLooking = lookAtOutbox(parts, live);
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

type Visit = { request: IncomingMessage; response: ServerResponse; live: Live; folder: string };

const answer = async (visit: Visit, parts: PageParts, memory: Memory): Promise<void> => {
  const { request, response, live, folder } = visit;
  sameOriginOnly(request);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const act = Object.hasOwn(doors, pathname) ? doors[pathname] : undefined;
  if (act) {
    if (request.method !== 'POST') throw new Refused(405, 'POST only.');
    sendJson(response, 200, await act(await readJson(request), parts, memory));
    // Not all of it is Slack's: the clock, a lead's answer and the steps change here.
    live.changed();
    return;
  }
  if (request.method !== 'GET') throw new Refused(405, 'GET only.');
  if (pathname === '/api/live') live.open(response);
  else if (pathname === '/api/state')
    sendJson(response, 200, await pageState(parts, memory, searchParams.get('as') ?? ''));
  else if (pathname.startsWith('/api/')) throw new Refused(404, 'No such door.');
  else await sendFile(response, folder, pathname);
};

// The outbox belongs to the bot and tells nobody when it moves; looked at only while a page is open.
const lookAtOutbox = (parts: PageParts, live: Live): (() => void) => {
  let seen = '';
  let isLooking = false;
  const look = async () => {
    if (isLooking || live.count() === 0) return;
    isLooking = true;
    try {
      const now = JSON.stringify(await outboxRows(parts));
      if (now !== seen) live.changed();
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
