import { statSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { assemble, type Parts } from './app.ts';
import { createBeside } from './beside/beside.ts';
import { createChartWorker } from './charts/worker.ts';
import { readVersion } from './cli/build.ts';
import { type Config, readTeamsAccount } from './config.ts';
import { readCrmSettings } from './crm-settings.ts';
import { loadRooms } from './flows/rooms.ts';
import { checkSlackAccount } from './handlers/slack/setup/check.ts';
import { createLevelSwitch, type Logger, openLog } from './log.ts';
import { loadMetrics } from './metrics/load.ts';
import { readSlackAccount } from './slack-settings.ts';
import { awaitEnd, type Served, stopServed } from './stopping.ts';
import { findLoose } from './store/database/files/private-files.ts';
import { openStore } from './store/open.ts';

const STOP_WITHIN_MS = 10_000;
/** A start that is asked to stop goes on so long; then what it has opened is closed again. */
const START_WITHIN_MS = 1000;

/** The process: it runs until it is asked to stop, also before it has started, and ends in order. `unread`: what is set in vain, in sentences. */
export async function serve(
  config: Config,
  appSecret: string,
  isAskedToStop: Promise<void>,
  unread: string[],
): Promise<void> {
  const log = openLog(config.LOG_LEVEL);
  for (const sentence of unread) log.warn({}, sentence);
  process.on('SIGUSR2', createLevelSwitch(log, startTimer));
  // Node would write its message, which may quote what somebody wrote.
  process.on('uncaughtException', (reason) => {
    log.fatal({ err: reason }, 'ended by what nobody foresaw');
    process.exit(1);
  });
  const stopping = isAskedToStop.then(() => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    return 'asked to stop' as const;
  });
  const served: Served = {};
  const starting = startServing(config, appSecret, log, served);
  if ((await Promise.race([starting, stopping])) === 'asked to stop') await awaitEnd(START_WITHIN_MS, starting);
  await stopping;
  if ((await stopServed(served)) === 'late')
    log.warn({}, 'not all of it ended in time: it is taken up at the next start');
  log.info({}, 'stopped');
  // Whatever was cut would hold the process open for a while.
  process.exit(0);
}

/** Config and the bot's own secret → store → assemble → listen → courier and clock; in `served` is what is there already. */
async function startServing(config: Config, appSecret: string, log: Logger, served: Served): Promise<void> {
  const [slack, teams] = [readSlackAccount(config), readTeamsAccount(config)];
  // Slack and Microsoft are asked while the database opens and what the first taps need is loaded.
  const [checked, store] = await Promise.all([
    checkAccounts(slack, teams),
    openStore(config.DATABASE_URL, appSecret, { isBeside: true, ...listTokenKeys(config) }).then((opened) => {
      served.store = opened;
      return opened;
    }),
    loadRooms(['leads', 'deliveries']),
  ]);
  if (checked.refused !== undefined) {
    // Who sets the bot up is told at once; where it is set up, leads come, and are kept until the account is good again.
    if ((await store.reads.organisations()).length === 0) {
      await store.close();
      throw new Error(checked.refused);
    }
    log.error({ reason: checked.refused }, 'starting anyway: what comes in is kept');
  }
  for (const { who, reason } of checked.unreachable)
    log.warn({ reason }, `${who} cannot be reached yet; starting anyway`);
  if (checked.missing.length > 0)
    log.warn({ scopes: checked.missing }, 'the Slack app goes without these scopes: doctor says what is missing');
  const resealed = await store.grants.reseal();
  if (resealed > 0) log.info({ resealed }, 'tokens of workspaces are sealed by the newest key now');
  const folder = findDatabaseFolder(config.DATABASE_URL);
  const loose = folder === undefined ? undefined : findLoose(config.DATABASE_URL.slice('file:'.length));
  if (loose !== undefined) log.warn(loose, 'open to others on this machine');
  const beside = createBeside({ url: config.DATABASE_URL, secret: appSecret });
  served.beside = beside;
  const parts = { store, version: readVersion(), now: Date.now };
  const bot = await assemble({
    ...(await loadMetrics(config, parts)),
    store,
    log,
    appSecret,
    intakeSecrets: config.INTAKE_SECRET,
    crmSettings: (source) => readCrmSettings(config.crm, source).settings,
    ...(slack && { slack }),
    ...(teams && { teams }),
    publicUrl: () => config.PUBLIC_URL,
    ...(config.LISTENERS_API_URL !== undefined && { listenersBase: config.LISTENERS_API_URL }),
    ...(folder !== undefined && { folder }),
    isProxy: config.TRUST_PROXY,
    prepareBeside: beside.prepare,
    drawChart: createChartWorker(),
    now: Date.now,
    random: Math.random,
    wait: startTimer,
  });
  served.bot = bot;
  const address = await startListening(bot.server, config.PORT, config.HOST);
  if (bot.metricsServer !== undefined) {
    const { METRICS_PORT: port = 0, METRICS_HOST: host = '127.0.0.1' } = config;
    log.info({ address: await startListening(bot.metricsServer, port, host) }, 'metrics');
  }
  await bot.socket?.start();
  bot.courier.wake();
  bot.inbox.wake();
  log.info({ address, workspace: checked.workspace }, 'listening');
  // Loaded when people can already be answered.
  const [{ startClock }] = await Promise.all([import('./handlers/clock.ts'), loadRooms()]);
  served.clock = startClock(bot.ticking, log);
}

/** What the tokens of workspaces are sealed by, where they come by OAuth. */
function listTokenKeys({ ENCRYPTION_KEY: tokenKeys }: Config): { tokenKeys?: string[] } {
  return tokenKeys === undefined ? {} : { tokenKeys };
}

type CheckedAccounts = {
  refused?: string;
  unreachable: { who: string; reason: string }[];
  missing: string[];
  workspace?: string;
};

/** Who refuses the bot is a reason not to start; who cannot be reached is not. */
async function checkAccounts(slack: Parts['slack'], teams: Parts['teams']): Promise<CheckedAccounts> {
  const [onSlack, onTeams] = await Promise.all([
    // Of a workspace that installed the app itself the token is asked about when it is needed.
    slack && 'token' in slack ? checkSlackAccount(slack) : undefined,
    teams && import('./handlers/teams/setup/check.ts').then(({ checkTeamsAccount: checkTeams }) => checkTeams(teams)),
  ]);
  const refused =
    onSlack?.kind === 'refused'
      ? `SLACK_BOT_TOKEN was refused by Slack (${onSlack.reason}): copy it again`
      : onTeams?.kind === 'refused'
        ? `TEAMS_APP_ID was refused by Microsoft (${onTeams.reason}): copy it, its password and its tenant again`
        : undefined;
  return {
    ...(refused !== undefined && { refused }),
    ...(onSlack?.kind === 'good' && { workspace: onSlack.workspace }),
    missing: onSlack?.kind === 'good' ? onSlack.missing : [],
    unreachable: [
      ...(onSlack?.kind === 'unreachable' ? [{ who: 'Slack', reason: onSlack.reason }] : []),
      ...(onTeams?.kind === 'unreachable' ? [{ who: 'Microsoft', reason: onTeams.reason }] : []),
    ],
  };
}

/** The folder of the database file, to watch its free space. */
function findDatabaseFolder(url: string): string | undefined {
  if (!url.startsWith('file:')) return undefined;
  const folder = dirname(url.slice('file:'.length));
  return statSync(folder).isDirectory() ? folder : undefined;
}

/** Listens and says where. */
export async function startListening(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { address, port: taken } = server.address() as AddressInfo;
  return `http://${address.includes(':') ? `[${address}]` : address}:${taken}`;
}

/** A timer of the process, with the way to call it off. */
export function startTimer(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
