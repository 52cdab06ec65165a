import { openLog } from '../shared/bounds.ts';
import { closeDoors, listen, openAnnouncer } from '../shared/server.ts';
import { openTroubles } from '../shared/troubles.ts';
import type { TeamsCall, TeamsOptions, TeamsPlace, TeamsTrouble } from './contract.ts';
import { insideOf } from './inspection.ts';
import { keeperOf, openMemory, readSaved } from './memory.ts';
import { ANSWER_MS, type Line, openDeliveries } from './people/delivery.ts';
import { openLimits } from './rate-limits.ts';
import { createDoors, OPEN_ID, SERVICE } from './server.ts';
import type { Tenant } from './tenant.ts';
import { type Keys, openKeys } from './tokens.ts';
import { verbsOf } from './verbs.ts';

/** Starts a simulated Teams on 127.0.0.1 that remembers, and refuses what the real one refuses. */
export async function openTeams(options: TeamsOptions): Promise<TeamsPlace> {
  const saved = await readSaved(options.file);
  const keys = await openKeys(saved?.key);
  const memory = openMemory(options.seed, saved);
  const keeper = keeperOf(options.file, memory, keys.own);
  const announcer = openAnnouncer(keeper.touch);
  let port = 0;

  const url = (): string => `http://127.0.0.1:${port}`;
  const serviceUrl = (): string => `${url()}${SERVICE}`;
  const line = lineOf(options, keys, serviceUrl);
  const deliveries = openDeliveries(line);
  const tenant: Tenant = {
    now: options.now,
    memory,
    serviceUrl,
    deliver: deliveries.send,
    changed: announcer.changed,
  };
  const troubles = openTroubles<TeamsTrouble>(({ call }) => call);
  const log = openLog<TeamsCall>();
  const limits = openLimits(options.now, options.limits !== false);
  const server = createDoors({ tenant, keys, password: options.password, limits, troubles, log });
  port = await listen(server, options.port ?? 0);

  return {
    ...verbsOf(tenant, { line, deliveries, keys }),
    ...insideOf(tenant),
    url: url(),
    serviceUrl: serviceUrl(),
    openIdUrl: `${url()}${OPEN_ID}`,
    calls: log.list,
    trouble: troubles.set,
    troubles: troubles.list,
    onChange: announcer.onChange,
    async closePlace() {
      await closeDoors(server);
      await keeper.close();
    },
  };
}

function lineOf({ seed, botUrl, answerMs }: TeamsOptions, keys: Keys, serviceUrl: () => string): Line {
  let to = botUrl;
  return {
    answerMs: answerMs ?? ANSWER_MS,
    token: () => keys.token({ appId: seed.bot.appId, serviceUrl: serviceUrl() }),
    botUrl: () => to,
    connect: (next) => {
      to = next;
    },
  };
}
