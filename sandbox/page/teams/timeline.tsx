import { type ReactNode, useMemo } from 'react';
import type { TeamsPost } from '../../control/protocol.ts';
import type { TeamsToast } from '../../fake-teams/contract.ts';
import { Timeline } from '../shared/timeline.tsx';
import { useTeams } from './use-teams.ts';

type Props = {
  /** What is shown: another subject starts at its newest line. */
  subject: string;
  posts: TeamsPost[];
  empty: ReactNode;
  children(post: TeamsPost, toast: TeamsToast | undefined): ReactNode;
};

const CLASSES = { list: 'timeline-items t-items', item: 't-entry', day: 'day t-day' };

/** The posts of a channel or chat, each drawn by `children` with the toast this person has for it. */
export const TeamsTimeline = ({ subject, posts, empty, children }: Props) => {
  const toasts = useNewestToasts();
  const items = posts.map((post) => ({ id: post.id, at: post.at, content: children(post, toasts.get(post.id)) }));
  return <Timeline subject={subject} items={items} empty={empty} classes={CLASSES} />;
};

/** The newest for each message. */
export const useNewestToasts = (): Map<string, TeamsToast> => {
  const { toasts } = useTeams();
  return useMemo(() => new Map(toasts.map((toast) => [toast.on, toast])), [toasts]);
};
