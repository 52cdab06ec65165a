import { type Channel, findDigestChannels, type Organisation, PURPOSES } from '../organisation.ts';

/** What the bot says of a channel when it comes there: what it does in it, or that nothing of its comes there. */
export const CHANNEL_GREETINGS = [...PURPOSES, 'nothing'] as const;
export type Greeting = (typeof CHANNEL_GREETINGS)[number];

/** What holds for a channel by its id: only those that the set-up names have a purpose. */
export function chooseGreeting(organisation: Organisation, id: string): Greeting {
  const channel = organisation.channels.find((each) => each.id === id);
  if (channel === undefined) return 'nothing';
  const isQuiet = channel.purpose === 'marketing' && !findDigestChannels(organisation).includes(channel);
  return isQuiet ? 'nothing' : channel.purpose;
}

/** The channels that the set-up names in a workspace. */
export function findNamedChannels({ channels }: Organisation, { platform, workspace }: Place): Channel[] {
  return channels.filter((each) => each.platform === platform && each.workspace === workspace);
}

type Place = Pick<Channel, 'platform' | 'workspace'>;
