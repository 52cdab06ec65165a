import { useContext, useEffect, useState } from 'react';
import { NamesContext } from '../shared/names.ts';
import { formatAhead, formatMoment } from '../shared/time.ts';
import { usePageActions, usePageState } from '../state/actions.tsx';
import { Section } from './section.tsx';

const TURNS: { name: string; body: Record<string, unknown>; isWide?: true }[] = [
  { name: '+1 hour', body: { minutes: 60 } },
  { name: '+1 day', body: { minutes: 1440 } },
  { name: '+3 days', body: { minutes: 3 * 1440 } },
  { name: '+7 days', body: { minutes: 7 * 1440 } },
  { name: 'Next workday 9:00', body: { to: 'next-working-day' } },
  { name: 'Monday 9:00', body: { to: 'next-monday' } },
  { name: 'First of next month 9:00', body: { to: 'next-month' }, isWide: true },
];

/** The sandbox's time, updated every five seconds. */
export const useNow = (): number => {
  const { clock } = usePageState();
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(clock.now, tick + clock.offsetMs);
};

/** Turns the time forward, so that reminders, digests and rounds come due. */
export const ClockSection = () => {
  const { clock } = usePageState();
  const { zone } = useContext(NamesContext);
  const { act, busy } = usePageActions();
  const now = useNow();
  return (
    <Section title="Clock" note={formatAhead(clock.offsetMs)}>
      <p className="clock-now">{formatMoment(now, zone)}</p>
      <div className="clock-turns">
        {TURNS.map(({ name, body, isWide }) => (
          <button
            key={name}
            type="button"
            className={`button ${isWide ? 'button-wide' : ''}`}
            aria-busy={busy.has(`clock:${name}`)}
            onClick={() => void act(`clock:${name}`, '/api/clock', body)}
          >
            {name}
          </button>
        ))}
      </div>
      {Math.abs(clock.offsetMs) > 30_000 && (
        <button
          type="button"
          className="link-button"
          onClick={() => void act('clock:real', '/api/clock', { to: 'real' })}
        >
          Back to real time
        </button>
      )}
    </Section>
  );
};
