import { useEffect } from 'react';
import type { SlackChannel } from '../../fake-slack/contract.ts';
import { useWorkspace } from './actions.tsx';
import { CHAT } from './use-location.ts';
import { useRead } from './use-read-counts.ts';
import type { Shown } from './use-sides.ts';

/** What is open, on either platform. */
type Open = { channel: SlackChannel | undefined; room: string; shown: Shown };

/** What this person has not read yet, here and there; what is in sight counts as read. */
export const useReading = ({ channel, room, shown }: Open) => {
  const { me, messages, ephemerals, privately, teams } = useWorkspace();
  const { unread, mark } = useRead();
  const countIn = (id: string): number =>
    messages.filter((message) => message.channel === id).length + ephemerals.filter((one) => one.channel === id).length;
  const postsIn = (id: string): number =>
    teams?.posts.filter((post) => (id === CHAT ? post.channel === undefined : post.channel === id)).length ?? 0;
  const open = shown === 'teams' ? undefined : channel?.id;
  const opened = shown === 'slack' ? undefined : room;
  const here = open === undefined ? 0 : countIn(open);
  const there = opened === undefined ? 0 : postsIn(opened);
  useEffect(() => {
    if (open !== undefined) mark(`${me}/${open}`, here);
  }, [me, open, here, mark]);
  useEffect(() => {
    if (opened !== undefined) mark(`${me}/teams/${opened}`, there);
  }, [me, opened, there, mark]);
  const private_ = privately[me] ?? 0;
  useEffect(() => mark(`${me}/private`, private_), [me, private_, mark]);
  return {
    isUnread: (one: SlackChannel) => one.id !== open && unread(`${me}/${one.id}`, countIn(one.id)),
    isRoomUnread: (one: string) => one !== opened && unread(`${me}/teams/${one}`, postsIn(one)),
    hasNews: (user: string) => user !== me && unread(`${user}/private`, privately[user] ?? 0),
  };
};
