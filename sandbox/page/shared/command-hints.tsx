import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { CommandHint } from '../../control/protocol.ts';

const ARROWS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

type Ways = {
  onTake(hint: CommandHint): void;
  /** Without a slash a command is words like any other: none is taken before an arrow went to it. */
  isPlain?: boolean;
};

/**
 * Commands that begin with what is typed; empty once one is chosen or Escape was pressed. What is a command as it
 * stands (`/checkin`) is sent as it stands, until an arrow goes to a longer one.
 */
export const useHints = (draft: string, commands: CommandHint[], { onTake, isPlain = false }: Ways) => {
  const id = useId();
  const [moved, setMoved] = useState({ draft: '', at: 0 });
  const [closedFor, setClosedFor] = useState<string>();
  const fits = ({ text }: CommandHint) => text.trimEnd().startsWith(draft.trimEnd()) && text !== draft;
  const hints = (isPlain || draft.startsWith('/')) && closedFor !== draft ? commands.filter(fits) : [];
  const isWhole = commands.some(({ text }) => text.trimEnd() === draft.trimEnd());
  const at = moved.draft === draft ? moved.at : isWhole || isPlain ? -1 : 0;
  const current = hints[at];
  /** True when the key was meant for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const step = ARROWS[event.key];
    const [first] = hints;
    if (first === undefined) return false;
    if (step !== undefined) setMoved({ draft, at: wrapIndex(at, step, hints.length) });
    else if (event.key === 'Escape') setClosedFor(draft);
    else if (event.key === 'Tab' && !event.shiftKey) onTake(current ?? first);
    else return false;
    event.preventDefault();
    return true;
  };
  return { id, hints, at, current, onKey };
};

// From no line at all, down leads to the first and up to the last.
const wrapIndex = (at: number, step: number, count: number): number =>
  at < 0 && step < 0 ? count - 1 : (at + step + count) % count;

type Props = { id: string; hints: CommandHint[]; at: number; onTake(hint: CommandHint): void };

/** The list above the field. */
export const Hints = ({ id, hints, at, onTake }: Props) => {
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  return (
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
};
