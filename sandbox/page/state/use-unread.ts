import { useEffect } from 'react';
import type { SlackChannel } from '../../fake-slack/contract.ts';
import { usePageState } from './actions.tsx';
import { CHAT } from './use-location.ts';
import { useReadCounts } from './use-read-counts.ts';
import type { ShownSides } from './use-sides.ts';

/** What is open, on either platform. */
type Open = { channel: SlackChannel | undefined; teamsChannel: string; shown: ShownSides };

/** What this person has not read yet on either platform. What is in sight counts as read. */
export const useUnread = ({ channel, teamsChannel, shown }: Open) => {
  const { me, messages, ephemerals, privateCounts, teams } = usePageState();
  const { unread, mark } = useReadCounts();
  const countIn = (id: string): number =>
    messages.filter((message) => message.channel === id).length + ephemerals.filter((one) => one.channel === id).length;
  const postsIn = (id: string): number =>
    teams?.posts.filter((post) => (id === CHAT ? post.channel === undefined : post.channel === id)).length ?? 0;
  const openInSlack = shown === 'teams' ? undefined : channel?.id;
  const openInTeams = shown === 'slack' ? undefined : teamsChannel;
  const countInSlack = openInSlack === undefined ? 0 : countIn(openInSlack);
  const countInTeams = openInTeams === undefined ? 0 : postsIn(openInTeams);
  useEffect(() => {
    if (openInSlack !== undefined) mark(`${me}/${openInSlack}`, countInSlack);
  }, [me, openInSlack, countInSlack, mark]);
  useEffect(() => {
    if (openInTeams !== undefined) mark(`${me}/teams/${openInTeams}`, countInTeams);
  }, [me, openInTeams, countInTeams, mark]);
  const ownPrivateCount = privateCounts[me] ?? 0;
  useEffect(() => mark(`${me}/private`, ownPrivateCount), [me, ownPrivateCount, mark]);
  return {
    isUnread: (one: SlackChannel) => one.id !== openInSlack && unread(`${me}/${one.id}`, countIn(one.id)),
    isTeamsUnread: (one: string) => one !== openInTeams && unread(`${me}/teams/${one}`, postsIn(one)),
    hasNews: (user: string) => user !== me && unread(`${user}/private`, privateCounts[user] ?? 0),
  };
};
