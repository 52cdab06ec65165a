import { z } from 'zod';
import type { Address } from '../../domain/addresses/address.ts';
import type { Event } from '../../domain/event.ts';
import type { Activity } from './inbound/verify.ts';

const installation = z.looseObject({
  action: z.enum(['add', 'add-upgrade', 'remove', 'remove-upgrade']),
  channelData: z.looseObject({ team: z.looseObject({ id: z.string() }).optional() }).optional(),
});

/** What follows when the app comes or goes; `isNew`: it was not there before; `isWelcome`: nor had this person it. */
export type Installation = { events: Event[]; isNew: boolean; isWelcome: boolean };

/** The app came to a person or a team, or went; an upgrade takes it away and brings it back. `key`: what makes a repeat a no-op. */
export function readInstallation(
  activity: Activity,
  tenant: string,
  key: string | undefined,
): Installation | undefined {
  const { data: read } = installation.safeParse(activity);
  const address = read && readAppAddress(activity, read.channelData?.team?.id, tenant);
  if (read === undefined || address === undefined) return undefined;
  const { platform, workspace, kind, id } = address;
  const once = key === undefined ? {} : { key };
  if (read.action.startsWith('remove')) {
    return {
      events: [{ kind: 'app.removed', place: { platform, workspace, kind, id }, ...once }],
      isNew: false,
      isWelcome: false,
    };
  }
  const isNew = read.action === 'add';
  const joined = isNew && kind === 'team' ? [buildJoined(activity, tenant)] : [];
  const events: Event[] = [{ kind: 'app.installed', address, ...once }, ...joined];
  return { events, isNew, isWelcome: isNew && kind === 'person' };
}

function readAppAddress(activity: Activity, team: string | undefined, workspace: string): Address | undefined {
  const { serviceUrl, from, conversation } = activity;
  const common = { platform: 'teams', workspace, serviceUrl } as const;
  if (team !== undefined) return { ...common, kind: 'team', id: team };
  if (!isChat(activity) || from?.aadObjectId === undefined) return undefined;
  return { ...common, kind: 'person', id: from.aadObjectId, member: from.id, conversation: conversation.id };
}

const arrival = z.looseObject({
  recipient: z.looseObject({ id: z.string() }),
  membersAdded: z.array(z.looseObject({ id: z.string() })),
});

/** We came to a channel; that others did, Teams says in the same way. */
export function readArrival(activity: Activity, tenant: string): Event | undefined {
  const { data: read } = arrival.safeParse(activity);
  const isOurs = read?.membersAdded.some(({ id }) => id === read.recipient.id) ?? false;
  return isOurs && activity.conversation.conversationType === 'channel' ? buildJoined(activity, tenant) : undefined;
}

/** Whoever adds the app chooses a channel; it is in all of the team's. */
function buildJoined({ conversation }: Activity, workspace: string): Event {
  const [id = ''] = conversation.id.split(';messageid=');
  return { kind: 'channel.joined', place: { platform: 'teams', workspace, id }, isTeam: true };
}

/** Whether it happened in somebody's private chat with the bot. */
export function isChat({ conversation }: Activity): boolean {
  return conversation.conversationType === 'personal';
}
