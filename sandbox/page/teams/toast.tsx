import { useEffect, useState } from 'react';
import type { TeamsToast } from '../../fake-teams/contract.ts';
import { usePageState } from '../state/actions.tsx';

const SHOWN_MS = 12_000;

/** The bot's newest answer to a tap, under its card for a moment, for the person who tapped alone. */
export const CardToast = ({ toast }: { toast: TeamsToast }) => {
  const { clock } = usePageState();
  // What is older than this when it is first looked at was there before.
  const [isOver, setOver] = useState(() => clock.now - toast.at > SHOWN_MS);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  if (isOver) return null;
  return (
    <div className={`t-toast ${toast.isFromTeams ? 'is-complaint' : ''}`} role="status">
      <p>{toast.text}</p>
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => setOver(true)}>
        ✕
      </button>
    </div>
  );
};
