import { type ReactNode, useContext, useRef } from 'react';
import { NamesContext } from './names.ts';
import { formatDay } from './time.ts';
import { usePinned } from './use-pinned.ts';

/** One line of a timeline, `at` its moment (ms). */
export type TimelineItem = { id: string; at: number; content: ReactNode };

type Props = {
  /** What is shown: another subject starts at its newest line. */
  subject: string;
  /** Oldest first. */
  items: TimelineItem[];
  /** Instead of items, when there are none. */
  empty: ReactNode;
  /** Classes of the list, of one item and of a day's name. */
  classes: { list: string; item: string; day: string };
  /** Below the list. */
  children?: ReactNode;
};

/** Messages by day, newest last; scrolled to the newest unless its reader scrolled up. */
export const Timeline = ({ subject, items, empty, classes, children }: Props) => {
  const { zone } = useContext(NamesContext);
  const list = useRef<HTMLDivElement>(null);
  const { isAway, toNewest } = usePinned(list, subject, items.length);
  return (
    <div className="timeline">
      <div className="timeline-scroll" ref={list}>
        <div className={classes.list}>
          {items.length === 0 && empty}
          {items.map(({ id, at, content }, index) => {
            const day = formatDay(at, zone);
            const before = items[index - 1];
            return (
              <div key={id} className={classes.item}>
                {(!before || formatDay(before.at, zone) !== day) && (
                  <p className={classes.day}>
                    <span>{day}</span>
                  </p>
                )}
                {content}
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
      {children}
    </div>
  );
};
