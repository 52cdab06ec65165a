import { openBoundedLog } from '../shared/bounds.ts';
import { closeServer, listenOnLoopback, openAnnouncer } from '../shared/server.ts';
import { openTroubles } from '../shared/troubles.ts';
import type { FakeTeams, FakeTeamsOptions, TeamsCall, TeamsTrouble } from './contract.ts';
import { inspectTeams } from './inspection.ts';
import { openTeamsKeeper, openTeamsMemory, readSavedTeams } from './memory.ts';
import { openTeamsDeliveries, TEAMS_ANSWER_MS, type TeamsBotConnection } from './people/delivery.ts';
import { openTeamsRateLimits } from './rate-limits.ts';
import { createTeamsServer, OPEN_ID_PATH, SERVICE_PATH } from './server.ts';
import type { TeamsTenant } from './tenant.ts';
import { openSigningKeys, type SigningKeys } from './tokens.ts';
import { createTeamsVerbs } from './verbs.ts';

/** Starts a simulated Teams on 127.0.0.1 that remembers, and refuses what the real one refuses. */
export async function openFakeTeams(options: FakeTeamsOptions): Promise<FakeTeams> {
  const saved = await readSavedTeams(options.file);
  const keys = await openSigningKeys(saved?.key, options.signedAt);
  const memory = openTeamsMemory(options.seed, saved);
  const keeper = openTeamsKeeper(options.file, memory, keys.own);
  const announcer = openAnnouncer(keeper.writeSoon);
  let port = 0;

  const url = (): string => `http://127.0.0.1:${port}`;
  const serviceUrl = (): string => `${url()}${SERVICE_PATH}`;
  const connection = createBotConnection(options, keys, serviceUrl);
  const deliveries = openTeamsDeliveries(connection);
  const tenant: TeamsTenant = {
    now: options.now,
    memory,
    serviceUrl,
    deliver: deliveries.send,
    announce: announcer.announce,
  };
  const troubles = openTroubles<TeamsTrouble>(({ call }) => call);
  const log = openBoundedLog<TeamsCall>();
  const limits = openTeamsRateLimits(options.now, options.limits !== false);
  const server = createTeamsServer({ tenant, keys, password: options.password, limits, troubles, log });
  port = await listenOnLoopback(server, options.port ?? 0);

  return {
    ...createTeamsVerbs(tenant, { connection, deliveries, keys }),
    ...inspectTeams(tenant),
    url: url(),
    serviceUrl: serviceUrl(),
    openIdUrl: `${url()}${OPEN_ID_PATH}`,
    calls: log.list,
    setTroubles: troubles.set,
    troubles: troubles.list,
    onChange: announcer.onChange,
    async stop() {
      await closeServer(server);
      await keeper.close();
    },
  };
}

function createBotConnection(
  { seed, botUrl, answerMs }: FakeTeamsOptions,
  keys: SigningKeys,
  serviceUrl: () => string,
): TeamsBotConnection {
  let to = botUrl;
  return {
    answerMs: answerMs ?? TEAMS_ANSWER_MS,
    createToken: () => keys.createToken({ appId: seed.bot.appId, serviceUrl: serviceUrl() }),
    botUrl: () => to,
    connect: (next) => {
      to = next;
    },
  };
}
