import { statfs } from 'node:fs/promises';
import { listStuckConcerns, type StuckSource } from '../domain/crm/writing/stuck-source.ts';
import type { Pause } from '../domain/deliveries/pause.ts';
import { listConcerns, listStandstills, type OutboxProgress } from '../domain/deliveries/progress.ts';
import { chooseOrganisation, type Organisation } from '../domain/organisation.ts';
import { type Instant, SECOND_MS } from '../domain/time.ts';
import { awaitWithin } from './deadline.ts';
import { type Door, respondJson, respondStatus } from './http.ts';

/** Below this the disk is called full before it is (bytes). */
const FREE_MIN = 64 * 1024 * 1024;
/** Whoever asks whether the bot is ready waits for no database that does not answer. */
const LOOK_MS = 5 * SECOND_MS;

/** Whoever asks often asks little: where more organisations have a CRM, doctor knows of the others. */
const STUCK_LOOKED_AT_MAX = 100;

/** What readiness looks at. `folder` holds the database file, where it is a file. */
export type HealthChecks = {
  check(): Promise<string | undefined>;
  organisations(): Promise<Organisation[]>;
  stuckSources(organisation: string): Promise<StuckSource[]>;
  folder?: string;
  progress(): Promise<OutboxProgress>;
  pauses(): Promise<Pause[]>;
  /** When the clock of this process last ticked; undefined where it has none. */
  tickedAt(): Instant | undefined;
  now(): Instant;
};

/** What `/readyz` says: `wrong` is why it is not ready; `concerns` somebody should see to, though the bot does its work. */
export type Readiness = {
  ready: boolean;
  wrong: string[];
  concerns: string[];
  lastTick?: string;
  /** Seconds since the oldest message that waits was queued. */
  oldestWaiting: Record<string, number>;
};

/**
 * `/healthz`: the process answers. `/readyz`: it can keep what it is sent, and its queue and clock get on, with what is wrong by
 * name. A platform that is away or refuses the account makes no bot unready: what is sent to it is kept.
 */
export function createHealthDoors(health: HealthChecks): Door[] {
  // Whoever watches over the bot is never refused; who asks while it is looked at hears what is found, so there is one look at a time.
  let looking: Promise<Readiness> | undefined;
  const look = async (): Promise<Readiness> => {
    try {
      return await examine(health);
    } finally {
      looking = undefined;
    }
  };
  return [
    { method: 'GET', path: '/healthz', bodyMax: 0, open: ({ response }) => respondStatus(response, 200) },
    {
      method: 'GET',
      path: '/readyz',
      bodyMax: 0,
      open: async ({ response }) => {
        looking ??= look();
        const looked = await awaitWithin(LOOK_MS, looking);
        if (looked === 'late') looking = undefined;
        const readiness = looked === 'late' ? describeUnready('the database does not answer') : looked;
        respondJson(response, readiness.ready ? 200 : 503, readiness);
      },
    },
  ];
}

async function examine(health: HealthChecks): Promise<Readiness> {
  const trouble = await health.check();
  if (trouble !== undefined) return describeUnready(trouble);
  const now = health.now();
  const tickedAt = health.tickedAt();
  const [progress, pauses, organisations] = await Promise.all([
    health.progress(),
    health.pauses(),
    health.organisations(),
  ]);
  const wrong = await listWrongs(health, organisations);
  const all = [...wrong, ...listStandstills(progress, tickedAt, now)];
  return {
    ready: all.length === 0,
    wrong: all,
    concerns: [...listConcerns(progress, pauses, now), ...(await listStuck(health, organisations))],
    ...(tickedAt !== undefined && { lastTick: new Date(tickedAt).toISOString() }),
    oldestWaiting: Object.fromEntries(
      progress.platforms.map(({ platform, oldestQueuedAt }) => [
        platform,
        Math.max(0, Math.round((now - oldestQueuedAt) / SECOND_MS)),
      ]),
    ),
  };
}

function describeUnready(wrong: string): Readiness {
  return { ready: false, wrong: [wrong], concerns: [], oldestWaiting: {} };
}

async function listStuck({ stuckSources, now }: HealthChecks, organisations: Organisation[]): Promise<string[]> {
  const withSources = organisations.filter(({ sources = [] }) => sources.length > 0);
  const looks = withSources
    .slice(0, STUCK_LOOKED_AT_MAX)
    .map(async (each) => listStuckConcerns(each, await stuckSources(each.id), now()));
  return (await Promise.all(looks)).flat();
}

async function listWrongs({ folder }: HealthChecks, organisations: Organisation[]): Promise<string[]> {
  const wrong: string[] = [];
  if (chooseOrganisation(organisations) === undefined)
    wrong.push('no organisation is set up: run `smarketing setup apply org.json`');
  if (folder !== undefined && (await countFreeBytes(folder)) < FREE_MIN) wrong.push('the disk is nearly full');
  return wrong;
}

async function countFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
