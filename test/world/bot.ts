import { assemble, type Bot, type Parts } from '../../src/app.ts';
import { type DrawChart, drawChart } from '../../src/charts/draw.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import { loadRooms } from '../../src/flows/rooms.ts';
import type { Log } from '../../src/handlers/handle.ts';
import type { IsProxy } from '../../src/handlers/limits/client-address.ts';
import { startListening, startTimer } from '../../src/main.ts';
import type { OpenedMetrics } from '../../src/metrics/meter.ts';
import { openMetrics } from '../../src/metrics/open.ts';
import { finishRequests } from '../../src/stopping.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { APP_SECRET, INTAKE_SECRET, TOKEN_KEYS } from './intake.ts';
import type { StoryPlatform } from './platforms/platform.ts';

const SETTLE_MS = 10_000;
/** Whose world it is. */
const ORGANISATION = 'noordlicht';
/** Longer waits are back-off, not pace. */
const PACE_WAIT_MS = 1500;

const VERSION = '1.2.3';

/** The world's clock, which can be turned. */
export type Clock = { now(): number; turn(ms: number): void };

/** A Tuesday, 10:00 in Amsterdam: people work, so that what is meant for them comes at once. */
const AT_WORK = Date.UTC(2026, 10, 24, 9);

export function createTurnableClock(startsAt = AT_WORK): Clock {
  let offset = startsAt - Date.now();
  return {
    now: () => Date.now() + offset,
    turn: (ms) => {
      offset += ms;
    },
  };
}

/** The whole bot in the test's own process, beside fake platforms. */
export type RunningBot = {
  bot: Bot;
  store: Store;
  address: string;
  /** Everything that was logged, one JSON text a line. */
  logged: string[];
  /** Waits until the outbox has nothing left that may go now. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

/** What the bot knows of CRMs, and of listeners. */
export type BotCrm = Pick<Parts, 'crmSettings' | 'clients' | 'listenersBase'>;

export type BotParts = {
  database: string;
  clock: Clock;
  platforms: StoryPlatform[];
  keepsPace: boolean;
  crm?: BotCrm;
  /** Where metrics are on: who may collect them, and where. */
  metrics?: Omit<OpenedMetrics, 'meter' | 'write'>;
  /** In place of the lines that are remembered. */
  log?: Log;
  /** Who is believed of who came before them. */
  isProxy?: IsProxy;
};

export async function runBot({
  database,
  clock,
  platforms,
  keepsPace,
  crm = {},
  metrics,
  log,
  isProxy,
}: BotParts): Promise<RunningBot> {
  const store = reportSentTo(await openStore(database, APP_SECRET, { tokenKeys: TOKEN_KEYS }), platforms);
  const logged: string[] = [];
  const at = { address: '' };
  const bot = await assemble({
    store,
    log: log ?? createLog(logged),
    appSecret: APP_SECRET,
    intakeSecrets: [INTAKE_SECRET],
    ...Object.assign({}, ...platforms.map(({ account }) => account)),
    ...crm,
    ...(isProxy && { isProxy }),
    ...(metrics && {
      metrics: { ...openMetrics({ store, version: VERSION, now: clock.now }), ...metrics },
    }),
    publicUrl: () => at.address,
    drawChart: drawOnce,
    now: clock.now,
    random: Math.random,
    wait: startTimer,
  });
  // As the process does once it listens, so that nobody’s form opens too late.
  await loadRooms();
  at.address = await startListening(bot.server, 0, '127.0.0.1');
  for (const platform of platforms) {
    platform.connect(at.address);
    for (const event of platform.listEarlierEvents()) await bot.handle(event);
  }

  /** Something that a CRM sent may be worked on now, or is. */
  const isInboxDue = async (): Promise<boolean> => {
    const lines = await store.inbox.lines(ORGANISATION, 1000);
    const isDue = lines.some(
      ({ state, dueAt }) => state === 'working' || (state === 'waiting' && dueAt <= clock.now()),
    );
    if (isDue) bot.inbox.wake();
    return isDue;
  };

  /** How long the outbox waits (ms); 0 while something is under way. */
  const measureWait = async (): Promise<number> => {
    const lines = await store.outbox.lines(1000);
    if (lines.some(({ state }) => state === 'sending') || (await isInboxDue())) return 0;
    const next = await store.outbox.nextDue();
    return next === undefined ? Number.POSITIVE_INFINITY : Math.max(0, next - clock.now());
  };

  return {
    bot,
    store,
    address: at.address,
    logged,
    settle: async () => {
      const until = Date.now() + SETTLE_MS;
      for (let waitMs = await measureWait(); waitMs <= (keepsPace ? 0 : PACE_WAIT_MS); waitMs = await measureWait()) {
        clock.turn(waitMs);
        if (Date.now() > until) throw new Error('the outbox did not settle');
        bot.courier.wake();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    stop: async () => {
      await Promise.all([bot.server, bot.metricsServer].map((each) => each && finishRequests(each)));
      await bot.courier.stop();
      await bot.inbox.stop();
      await store.close();
    },
  };
}

/** In a story a picture is what is sent, and its words; what is drawn the charts’ own tests look at. So one is drawn. */
let drawn: Promise<Uint8Array> | undefined;
const drawOnce: DrawChart = (chart) => {
  drawn ??= drawChart(chart);
  return drawn;
};

/** A store that tells the platforms which messages the outbox sent. */
function reportSentTo(store: Store, platforms: StoryPlatform[]): Store {
  return {
    ...store,
    commit: (changes) => {
      for (const change of changes) {
        if (change.kind !== 'delivery.ended' || change.result.kind !== 'sent') continue;
        for (const platform of platforms) platform.rememberSent(change.result.message);
      }
      return store.commit(changes);
    },
  };
}

/** The event that sets the bot up with this organisation. */
export function createSetupEvent(organisation: object) {
  const read = readOrganisationFile(organisation);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return { kind: 'organisation.described' as const, ...buildOrganisation(read.file) };
}

function createLog(lines: string[]): Log {
  const write = (level: string) => (fields: object, message: string) => {
    lines.push(
      JSON.stringify({ level, message, ...fields }, (_key, value) =>
        value instanceof Error ? String(value.stack) : value,
      ),
    );
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
