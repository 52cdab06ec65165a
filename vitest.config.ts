import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They take longest, so they begin first: begun last, one of them alone would keep everybody waiting. */
const COMPUTING = [
  'stories/outages/crash.',
  'stories/outages/stop',
  'simulation/',
  'stories/outages/drills',
  'sandbox/page/teams',
  'sandbox/page/checkin',
  'store/privacy/tenancy',
  'sandbox/page/page',
  'stories/checkins/turns',
  'fuzz/',
  'stories/digests/',
  'privacy/administrator',
  'privacy/attack',
  'recipes',
  'cli/process/',
  'privacy/reader',
  'store/privacy/columns',
  'beside/',
  'domain/privacy/growth',
  'stories/outages/crash-disk',
  'cli/import',
].map((name) => `/test/${name}`);
/** They mostly wait, for a time-out or a turned clock, so they stand between those: two of them at once leave a core idle. */
const WAITING = [
  'handlers/teams/inbound/receive-press',
  'privacy/bytes',
  'handlers/http',
  'cli/process/production',
  'stories/outages/outage-slack',
  'store/database/connections',
  'handlers/teams/inbound/receive.',
  'sandbox/control/week.',
  'handlers/slack/inbound/not-kept',
  'store/contention/busy',
  'handlers/teams/outbound/client',
  'handlers/health/readiness',
  'cli/process/',
  'stories/home/',
  'handlers/teams/open',
  'stories/crm/restart',
  'sandbox/control/week-teams',
  'stories/crm/one-pace',
  'sandbox/control/team-week',
  'handlers/slack/inbound/socket',
  'stories/outages/outage.',
].map((name) => `/test/${name}`);
const MEMORY = '/dev/shm';
const MEMORY_BYTES = 2e9;

/**
 * The databases of tests are thrown away, so they need not survive a power cut: where the system has a folder in memory
 * that is large enough they stand there, and no test waits for a disk. Gone when the run is over.
 */
function makeFolder(): string {
  const free = existsSync(MEMORY) ? statfsSync(MEMORY) : { bavail: 0, bsize: 0 };
  const folder = mkdtempSync(join(free.bavail * free.bsize > MEMORY_BYTES ? MEMORY : tmpdir(), 'smarketing-tests-'));
  // PostgreSQL, whose user is not root, stands in it too.
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** How far down its list a file stands, from 0 to 1, so that both lists are worked off together. */
function findPlace(list: string[], { moduleId }: TestSpecification): number {
  const place = list.findIndex((name) => moduleId.includes(name));
  return place < 0 ? 1 : place / list.length;
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification) => Math.min(findPlace(COMPUTING, file), findPlace(WAITING, file));
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    // Loading the bot takes longer than most files, so files share what is loaded.
    isolate: false,
    // Node reads TypeScript itself, so nothing is translated on the way to it; before 22.18 it does not yet.
    experimental: { viteModuleRunner: !process.features.typescript, nodeLoader: false },
    // One more than there are cores, since much of the time is waiting; with five, pages of the browser waited too long for each other.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    env: { TMPDIR: makeFolder(), DISK_FOLDER: tmpdir() },
    // One project for all, since each would load the bot anew in workers of its own.
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/world/database/postgres-server.ts'],
    // Long enough for a machine that is busy with others.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
