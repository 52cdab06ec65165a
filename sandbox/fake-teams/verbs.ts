import type { FakeTeams, TeamsVerbs } from './contract.ts';
import { takeNextTeamsId } from './memory.ts';
import {
  sendActivityBody,
  summarizeTeamsDelivery,
  type TeamsBotConnection,
  type TeamsDeliveries,
} from './people/delivery.ts';
import { changeAppInstallation, createPlainActivity, reactInTeams, sayInTeams } from './people/talking.ts';
import { tapInTeams } from './people/tapping.ts';
import type { TeamsTenant } from './tenant.ts';
import type { SigningKeys } from './tokens.ts';

type Connections = { connection: TeamsBotConnection; deliveries: TeamsDeliveries; keys: SigningKeys };
type Verbs = TeamsVerbs & Pick<FakeTeams, 'connect' | 'createActivity' | 'createToken' | 'sendRaw' | 'redeliver'>;

/** What people do, and what Teams itself sends. A wrong call rejects its promise; nothing throws at once. */
export function createTeamsVerbs(tenant: TeamsTenant, { connection, deliveries, keys }: Connections): Verbs {
  return {
    say: async (user, to, text, options = {}) => sayInTeams(tenant, { user, to, text, ...options }),
    tap: async (user, message, control, { inputs = {}, isOldClient = false } = {}) =>
      tapInTeams(tenant, { user, message, control, inputs, isOldClient }),
    react: async (user, message, type) => reactInTeams(tenant, { user, message, type }, true),
    unreact: async (user, message, type) => reactInTeams(tenant, { user, message, type }, false),
    install: async (who, { isUpgrade = false } = {}) =>
      changeAppInstallation(tenant, who, isUpgrade ? 'add-upgrade' : 'add'),
    uninstall: async (who) => changeAppInstallation(tenant, who, 'remove'),
    connect: connection.connect,
    createActivity: (user, over = {}) => createPlainActivity(tenant, user, over),
    createToken: (forgery) =>
      keys.createToken({ appId: tenant.memory.bot.appId, serviceUrl: tenant.serviceUrl() }, forgery),
    sendRaw: async (body, authorization) =>
      summarizeTeamsDelivery(await sendActivityBody(connection, body, authorization)),
    redeliver: async ({ isNewId = false } = {}) =>
      summarizeTeamsDelivery(await deliveries.repeat(isNewId, () => takeNextTeamsId(tenant.memory, tenant.now()))),
  };
}
