import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { CommandHint } from '../../control/protocol.ts';
import { Hints, useHints } from './command-hints.tsx';

type Props = {
  draft: string;
  onDraft(draft: string): void;
  onSend(words: string): void;
  isBusy: boolean;
  /** Suggested while somebody types. */
  commands: CommandHint[];
  /** Commands are plain words, as in Teams: one that is chosen is sent as it stands. */
  isPlain?: boolean;
  /** What the field and its button say. */
  words: { label: string; placeholder: string; send: string };
  /** Why nobody can write here. */
  disabled?: string | undefined;
  className?: string;
  /** Before the field. */
  children?: ReactNode;
};

/** A field to write in, with the commands that begin like what is typed. Enter sends, Shift and Enter begin a line. */
export const Composer = (props: Props) => {
  const { draft, onDraft, onSend, isPlain = false, words, disabled } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const take = ({ text }: CommandHint) => {
    onDraft(text);
    field.current?.focus();
  };
  const { id, hints, at, current, onKey } = useHints(draft, props.commands, { isPlain, onTake: take });
  const onKeyDown = (event: KeyboardEvent) => {
    if (onKey(event) || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (current && !isPlain) take(current);
    // A slash command that still wants words ("find …") waits for them.
    if (isPlain || !current?.text.endsWith(' ')) onSend(current?.text ?? draft);
  };
  return (
    <form
      className={`composer ${props.className ?? ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(draft);
      }}
    >
      {hints.length > 0 && <Hints id={id} hints={hints} at={at} onTake={take} />}
      {props.children}
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={draft}
        disabled={disabled !== undefined}
        placeholder={disabled ?? words.placeholder}
        aria-label={words.label}
        aria-controls={hints.length > 0 ? id : undefined}
        aria-activedescendant={current ? `${id}-${at}` : undefined}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <SendButton name={words.send} isBusy={props.isBusy} disabled={draft.trim() === ''} />
    </form>
  );
};

const SendButton = ({ name, isBusy, disabled }: { name: string; isBusy: boolean; disabled: boolean }) => (
  <button type="submit" className="send" aria-label={name} aria-busy={isBusy} disabled={disabled}>
    <svg viewBox="0 0 18 18" width="16" height="16" fill="currentColor" aria-hidden="true">
      <path d="M2.6 2.5 16 9 2.6 15.5 4.500 9.900 10.500 9l-6-.9z" />
    </svg>
  </button>
);
