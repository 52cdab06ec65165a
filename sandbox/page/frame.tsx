import { useContext, useEffect, useRef } from 'react';
import { useNow } from './outside/clock.tsx';
import { Logo } from './shared/avatar.tsx';
import { NamesContext } from './shared/names.ts';
import { formatAhead, formatMoment } from './shared/time.ts';
import { usePageActions, usePageState } from './state/actions.tsx';
import type { ShownSides, Side, Sides } from './state/use-sides.ts';

/** The bar on top: the sandbox's name, which sides are shown, and its time. */
export const TopBar = ({ lost, sides }: { lost: boolean; sides: Sides | undefined }) => {
  const { team, clock } = usePageState();
  const { zone } = useContext(NamesContext);
  const now = useNow();
  const isTurned = Math.abs(clock.offsetMs) > 30_000;
  return (
    <header className="top">
      <span className="logo">
        <Logo />
      </span>
      <h1>
        smarketing <span>sandbox</span>
      </h1>
      <p className="top-team">{team.name}</p>
      {sides && <Switch sides={sides} />}
      <p className={`top-state ${lost ? 'is-lost' : ''}`} role="status">
        {lost ? 'not connected, trying again…' : 'live'}
      </p>
      <p className={`top-clock ${isTurned ? 'is-turned' : ''}`}>
        {formatMoment(now, zone)}
        {isTurned && <span className="top-ahead">{formatAhead(clock.offsetMs)}</span>}
      </p>
    </header>
  );
};

const NAMES: Record<ShownSides, string> = { slack: 'Slack', both: 'Both', teams: 'Teams' };

/** Slack, Teams, or both side by side where there is room. */
const Switch = ({ sides: { shown, isWide, show } }: { sides: Sides }) => (
  <fieldset className="top-sides" aria-label="What is shown">
    {(isWide ? (['slack', 'both', 'teams'] as const) : (['slack', 'teams'] as const)).map((one) => (
      <button key={one} type="button" aria-pressed={shown === one} onClick={() => show(one)}>
        {NAMES[one]}
      </button>
    ))}
  </fieldset>
);

/** The columns, of which a phone shows one. */
export type Pane = 'people' | 'talk' | 'world';

type PanesProps = { pane: Pane; sides: Sides | undefined; onPane(pane: Pane): void };

/** On a phone one column shows at a time. */
export const Panes = ({ pane, sides, onPane }: PanesProps) => {
  const talk = (side: Side): PaneButton => ({
    name: NAMES[side],
    isCurrent: pane === 'talk' && (sides === undefined || sides.shown === side),
    open: () => {
      sides?.bring(side);
      onPane('talk');
    },
  });
  const other = (id: Pane, name: string): PaneButton => ({ name, isCurrent: pane === id, open: () => onPane(id) });
  const buttons = [
    other('people', 'People'),
    talk('slack'),
    ...(sides ? [talk('teams')] : []),
    other('world', 'Outside'),
  ];
  return (
    <nav className="panes" aria-label="Columns">
      {buttons.map(({ name, isCurrent, open }) => (
        <button key={name} type="button" aria-current={isCurrent ? 'page' : undefined} onClick={open}>
          {name}
        </button>
      ))}
    </nav>
  );
};

type PaneButton = { name: string; isCurrent: boolean; open(): void };

/** What went wrong, for a moment. A popover, so that it shows above an open dialog too. */
export const Toasts = () => {
  const { toasts, dismiss } = usePageActions();
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
