import { findConnectorRoute } from '../../../sandbox/fake-teams/api/routes.ts';
import type { TeamsMessage } from '../../../sandbox/fake-teams/contract.ts';
import { openTeamsMemory } from '../../../sandbox/fake-teams/memory.ts';
import { ConnectorRefusal } from '../../../sandbox/fake-teams/refusal.ts';
import type { TeamsTenant } from '../../../sandbox/fake-teams/tenant.ts';
import { TENANT_ID, teamsSeed } from '../../../sandbox/samples/noordlicht-teams.ts';
import { parseJsonObject } from '../../../sandbox/shared/json.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { WireAnswer } from './network.ts';
import type { PlatformCall } from './slack.ts';
import type { Wired } from './wire.ts';

export const TEAMS_URL = 'http://teams.sim';
const SERVICE_PATH = '/teams/';

export type SimulatedTeams = {
  answer(wired: Wired, trouble: string | undefined): WireAnswer;
  messages(): TeamsMessage[];
  calls: PlatformCall[];
};

/** The sandbox's Teams without its server. */
export function openSimulatedTeams(now: () => number): SimulatedTeams {
  const memory = openTeamsMemory(teamsSeed, undefined);
  const tenant: TeamsTenant = {
    now,
    memory,
    serviceUrl: () => TEAMS_URL + SERVICE_PATH,
    deliver: () => Promise.reject(new Error('nothing is sent by this Teams')),
    announce: () => {},
  };
  const calls: PlatformCall[] = [];
  return {
    calls,
    answer: ({ method, url, body }, trouble) => {
      const given = body === '' ? {} : (parseJsonObject(body) ?? {});
      const route = findConnectorRoute(method, url.pathname.slice(SERVICE_PATH.length), given);
      const answer = answerCall(() => {
        if (route === undefined) throw new ConnectorRefusal(404, 'NotFound', 'No such operation');
        return route.run(tenant, { body: given, query: url.searchParams });
      });
      const channel =
        route?.pacedBy === undefined
          ? ''
          : readPlace(() => route.pacedBy?.(tenant, { body: given, query: url.searchParams }));
      const call = {
        at: now(),
        name: route?.call ?? 'unknown',
        channel,
        trouble,
        isOk: answer.status < 300,
        isHeard: false,
      };
      calls.push(call);
      const onHeard = () => {
        call.isHeard = true;
      };
      return { ...answer, onHeard };
    },
    messages: () => [...memory.messages.values()].filter(({ from }) => from === 'bot'),
  };
}

function readPlace(read: () => string | undefined): string {
  try {
    return read() ?? '';
  } catch {
    return '';
  }
}

function answerCall(run: () => { status: number; body: object }): WireAnswer {
  try {
    const { status, body } = run();
    return { status, headers: {}, body: JSON.stringify(body) };
  } catch (reason) {
    if (!(reason instanceof ConnectorRefusal)) throw reason;
    const { status, code, message } = reason;
    return { status, headers: {}, body: JSON.stringify({ error: { code, message } }) };
  }
}

/** What came by when the app was installed: how Teams and everybody in it are reached. */
export function listTeamsAddresses(): Event[] {
  const common = { platform: 'teams', workspace: TENANT_ID, serviceUrl: TEAMS_URL + SERVICE_PATH } as const;
  const people = teamsSeed.users.map(({ id, aadObjectId }) => ({
    id: aadObjectId,
    member: id,
    kind: 'person' as const,
  }));
  return [{ id: TENANT_ID, kind: 'workspace' as const }, ...people].map((each) => ({
    kind: 'address.seen',
    address: { ...common, ...each },
  }));
}
