import { parseTeamsActivity } from '../../../../src/handlers/teams/inbound/parse.ts';
import type { Activity } from '../../../../src/handlers/teams/inbound/verify.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const SANNE = '33333333-3333-4333-8333-333333333331';
/** Sanne, as events name her. */
export const by = { platform: 'teams', workspace: TENANT, user: SANNE } as const;
export const THREAD = '19:sales@thread.tacv2;messageid=1700000000001';

export const fromSanne = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  channelId: 'msteams' as const,
  recipient: { id: '28:bot' },
  from: { id: '29:sanne', name: 'Sanne', aadObjectId: SANNE },
  locale: 'nl-NL',
};
/** What Sanne sends from there. */
export const inChat = { ...fromSanne, conversation: { id: 'a:chat', conversationType: 'personal', tenantId: TENANT } };
export const inChannel = { ...fromSanne, conversation: { id: THREAD, conversationType: 'channel', tenantId: TENANT } };

/** What an activity means. */
export const parseActivity = (activity: object) => parseTeamsActivity(activity as Activity, TENANT);
/** What a press in the chat means. */
export const parsePress = (data: unknown, over: object = {}) =>
  parseActivity({
    ...inChat,
    id: 'f:1',
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1700000000009',
    value: { action: { type: 'Action.Execute', verb: 'tap', data }, trigger: 'manual' },
    ...over,
  });
