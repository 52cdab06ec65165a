import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FakeTeams, FakeTeamsOptions } from '../../sandbox/fake-teams/contract.ts';
import { openFakeTeams } from '../../sandbox/fake-teams/open.ts';
import { organisationOnTeams, TEAMS_APP_ID, TENANT_ID, teamsSeed } from '../../sandbox/samples/noordlicht-teams.ts';
import { assemble, type Bot } from '../../src/app.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import type { LimitOptions } from '../../src/handlers/limits/door-limits.ts';
import type { TeamsAccount } from '../../src/handlers/teams/account.ts';
import { startListening, startTimer } from '../../src/main.ts';
import { finishRequests } from '../../src/stopping.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { copyNewest } from '../world/database/sqlite.ts';
import { APP_SECRET, INTAKE_SECRET } from '../world/world.ts';
import { holdFile } from './bot-on-slack.ts';
import { createLogger } from './logger.ts';

export const PASSWORD = 'inbound-password';

/** A running bot on Teams alone, authentication on, beside the sandbox's Teams with keys of its own. */
export type BotOnTeams = {
  place: FakeTeams;
  store: Store;
  bot: Bot;
  address: string;
  /** Everything that was logged, one JSON text a line. */
  logged: string[];
  /** Another process begins to write, until it is told to let go. */
  holdFile(): () => void;
};

export type BotOnTeamsOptions = {
  place?: Partial<FakeTeamsOptions>;
  /** Wraps the store that the bot is given. */
  store?: (store: Store) => Store;
  limits?: LimitOptions;
};

export async function openBotOnTeams(options: BotOnTeamsOptions = {}): Promise<BotOnTeams> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-teams-'));
  const place = await openFakeTeams({
    seed: teamsSeed,
    password: PASSWORD,
    now: Date.now,
    limits: false,
    ...options.place,
  });
  const store = await openStore(await copyNewest(join(folder, 'teams.db')), APP_SECRET);
  const logged: string[] = [];
  const bot = await assemble({
    store: options.store?.(store) ?? store,
    log: createLogger(logged),
    appSecret: APP_SECRET,
    intakeSecrets: [INTAKE_SECRET],
    teams: buildAccount(place),
    now: Date.now,
    random: Math.random,
    wait: startTimer,
    ...options.limits,
  });
  const read = readOrganisationFile(organisationOnTeams);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  await bot.handle({ kind: 'organisation.described', ...buildOrganisation(read.file) });
  const address = await startListening(bot.server, 0, '127.0.0.1');
  place.connect(`${address}/api/messages`);
  onTestFinished(async () => {
    bot.server.closeAllConnections();
    await finishRequests(bot.server);
    await bot.replied();
    await bot.courier.stop();
    await bot.inbox.stop();
    await store.close().catch(() => {});
    await place.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { place, store, bot, address, logged, holdFile: () => holdFile(join(folder, 'teams.db')) };
}

export function buildAccount({ openIdUrl }: FakeTeams): TeamsAccount {
  return { type: 'SingleTenant', appId: TEAMS_APP_ID, password: PASSWORD, tenant: TENANT_ID, openIdUrl };
}
