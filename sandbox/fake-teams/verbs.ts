import type { TeamsPlace, TeamsVerbs } from './contract.ts';
import { nextId } from './memory.ts';
import { answerOf, type Deliveries, type Line, sendBody } from './people/delivery.ts';
import { install, plainActivity, react, say } from './people/talking.ts';
import { tap } from './people/tapping.ts';
import type { Tenant } from './tenant.ts';
import type { Keys } from './tokens.ts';

type Wires = { line: Line; deliveries: Deliveries; keys: Keys };
type Doing = TeamsVerbs & Pick<TeamsPlace, 'connect' | 'activity' | 'token' | 'sendRaw' | 'redeliver'>;

/** What people do, and what Teams itself sends. Faults in how a verb is called are rejections, never sync throws. */
export function verbsOf(tenant: Tenant, { line, deliveries, keys }: Wires): Doing {
  return {
    say: async (user, to, text, options = {}) => say(tenant, { user, to, text, ...options }),
    tap: async (user, message, control, { inputs = {}, isOldClient = false } = {}) =>
      tap(tenant, { user, message, control, inputs, isOldClient }),
    react: async (user, message, type) => react(tenant, { user, message, type }, true),
    unreact: async (user, message, type) => react(tenant, { user, message, type }, false),
    install: async (who, { isUpgrade = false } = {}) => install(tenant, who, isUpgrade ? 'add-upgrade' : 'add'),
    uninstall: async (who) => install(tenant, who, 'remove'),
    connect: line.connect,
    activity: (user, over = {}) => plainActivity(tenant, user, over),
    token: (forgery) => keys.token({ appId: tenant.memory.bot.appId, serviceUrl: tenant.serviceUrl() }, forgery),
    sendRaw: async (body, authorization) => answerOf(await sendBody(line, body, authorization)),
    redeliver: async ({ isNewId = false } = {}) =>
      answerOf(await deliveries.again(isNewId, () => nextId(tenant.memory, tenant.now()))),
  };
}
