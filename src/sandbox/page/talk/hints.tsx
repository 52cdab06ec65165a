import { type KeyboardEvent, useId, useState } from 'react';
import type { CommandHint } from '../../server-words.ts';

const ARROWS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Commands that begin with what is typed; empty once one is chosen or Escape was pressed. */
export const useHints = (draft: string, commands: CommandHint[], onTake: (hint: CommandHint) => void) => {
  const id = useId();
  const [at, setAt] = useState(0);
  const [closedFor, setClosedFor] = useState<string>();
  const fits = ({ text }: CommandHint) => text.trimEnd().startsWith(draft.trimEnd()) && text !== draft;
  const hints = draft.startsWith('/') && closedFor !== draft ? commands.filter(fits) : [];
  const current = hints[Math.min(at, hints.length - 1)];
  /** True when the key was meant for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const step = ARROWS[event.key];
    if (!current) return false;
    if (step !== undefined) setAt((at + step + hints.length) % hints.length);
    else if (event.key === 'Escape') setClosedFor(draft);
    else if (event.key === 'Tab' && !event.shiftKey) onTake(current);
    else return false;
    event.preventDefault();
    return true;
  };
  return { id, hints, at, current, onKey };
};

type Props = { id: string; hints: CommandHint[]; at: number; onTake(hint: CommandHint): void };

/** The list above the field. */
export const Hints = ({ id, hints, at, onTake }: Props) => (
  <div className="hints" id={id} role="listbox" aria-label="Commands">
    {hints.map((hint, index) => (
      <button
        key={hint.text}
        type="button"
        id={`${id}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === at}
        onClick={() => onTake(hint)}
      >
        <code>{hint.text}</code>
        <span>{hint.hint}</span>
      </button>
    ))}
  </div>
);
