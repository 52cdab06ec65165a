import { type ReactNode, useContext, useMemo, useRef } from 'react';
import type { TeamsPost } from '../../control/protocol.ts';
import type { TeamsToast } from '../../fake-teams/contract.ts';
import { NamesContext } from '../block-kit/text.tsx';
import { formatDay } from '../shared/time.ts';
import { usePinned } from '../shared/use-pinned.ts';
import { useTeams } from './use-teams.ts';

type Props = {
  /** What is shown: another subject starts at its newest line. */
  subject: string;
  posts: TeamsPost[];
  empty: ReactNode;
  children(post: TeamsPost, toast: TeamsToast | undefined): ReactNode;
};

/** Messages by day, newest last, kept at the newest. */
export const TeamsTimeline = ({ subject, posts, empty, children }: Props) => {
  const { zone } = useContext(NamesContext);
  const list = useRef<HTMLDivElement>(null);
  const toasts = useNewestToasts();
  const { isAway, toNewest } = usePinned(list, subject, posts.length);
  return (
    <div className="timeline">
      <div className="timeline-scroll" ref={list}>
        <div className="timeline-items t-items">
          {posts.length === 0 && empty}
          {posts.map((post, index) => {
            const day = formatDay(post.at, zone);
            const before = posts[index - 1];
            return (
              <div key={post.id} className="t-entry">
                {(!before || formatDay(before.at, zone) !== day) && (
                  <p className="day t-day">
                    <span>{day}</span>
                  </p>
                )}
                {children(post, toasts.get(post.id))}
              </div>
            );
          })}
        </div>
      </div>
      {isAway && (
        <button type="button" className="to-newest" onClick={toNewest}>
          Newest ↓
        </button>
      )}
    </div>
  );
};

/** The newest for each message. */
export const useNewestToasts = (): Map<string, TeamsToast> => {
  const { toasts } = useTeams();
  return useMemo(() => new Map(toasts.map((toast) => [toast.on, toast])), [toasts]);
};
