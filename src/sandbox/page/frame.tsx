import { useContext, useEffect, useRef } from 'react';
import { NamesContext } from './blocks/text.tsx';
import { useActs, useWorkspace } from './live/acts.tsx';
import { aheadWords, shortMoment } from './live/time.ts';
import { Mark } from './people/avatar.tsx';
import { useNow } from './world/clock.tsx';

/** The name of the house, and the time it is there. */
export const TopBar = ({ lost }: { lost: boolean }) => {
  const { team, clock } = useWorkspace();
  const { zone } = useContext(NamesContext);
  const now = useNow();
  const isTurned = Math.abs(clock.offsetMs) > 30_000;
  return (
    <header className="top">
      <span className="logo">
        <Mark />
      </span>
      <h1>
        smarketing <span>sandbox</span>
      </h1>
      <p className="top-team">{team.name}</p>
      <p className={`top-state ${lost ? 'is-lost' : ''}`} role="status">
        {lost ? 'not connected, trying again…' : 'live'}
      </p>
      <p className={`top-clock ${isTurned ? 'is-turned' : ''}`}>
        {shortMoment(now, zone)}
        {isTurned && <span className="top-ahead">{aheadWords(clock.offsetMs)}</span>}
      </p>
    </header>
  );
};

/** What went wrong, briefly. A popover, so that it lies above an open dialog too. */
export const Toasts = () => {
  const { toasts, dismiss } = useActs();
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Shown afresh each time: the last to enter the browser's top layer lies on top.
    layer.current?.hidePopover();
    if (toasts.length > 0) layer.current?.showPopover();
  }, [toasts]);
  return (
    <div className="toasts" role="alert" ref={layer} popover="manual">
      {toasts.map(({ id, text, tone }) => (
        <div key={id} className={`toast toast-${tone}`}>
          <p>{text}</p>
          <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismiss(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
};
