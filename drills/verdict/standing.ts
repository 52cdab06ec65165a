import type { DrillPlatforms } from '../stage/platforms.ts';

/** A message of the bot's outbox that people see. */
export type Standing = {
  id: string;
  /** By the clock of the drill. */
  at: number;
  lane: string;
  platform: 'slack' | 'teams';
  says: string;
  /** Of a thread: no card. */
  isReply: boolean;
  /** The delivery's, where the platform keeps it. */
  key?: string | undefined;
};

/** Everything of the outbox that stands, in the order in which it was posted. In Teams' chats answers stand as well, so only channels are read. */
export function listStanding({ slack, teams }: DrillPlatforms): Standing[] {
  const onSlack = slack
    .state()
    .messages.filter(
      ({ byBot, deleted, clientMessageId }) => byBot && deleted !== true && clientMessageId !== undefined,
    )
    .map(({ ts, channel, text, threadTs, clientMessageId }) => ({
      id: ts,
      at: Number(ts) * 1000,
      lane: channel,
      platform: 'slack' as const,
      says: text,
      isReply: threadTs !== undefined,
      key: clientMessageId,
    }));
  const onTeams = teams
    .state()
    .messages.filter(({ from, deleted, channel }) => from === 'bot' && deleted !== true && channel !== undefined)
    .map(({ id, channel = '', summary = '', root, at }) => ({
      id,
      at,
      lane: channel,
      platform: 'teams' as const,
      says: summary,
      isReply: root !== undefined,
    }));
  return [...onSlack, ...onTeams].sort((one, other) => Number(one.id) - Number(other.id));
}

/** Everything that stands anywhere, Teams' chats too. */
export function listStandingIds({ slack, teams }: DrillPlatforms): Set<string> {
  const onSlack = slack.state().messages.flatMap(({ ts, deleted }) => (deleted === true ? [] : [ts]));
  const onTeams = teams.state().messages.flatMap(({ id, deleted }) => (deleted === true ? [] : [id]));
  return new Set([...onSlack, ...onTeams]);
}
