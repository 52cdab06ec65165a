import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { CommandHint } from '../../control/protocol.ts';
import { Hints, useHints } from '../shared/command-hints.tsx';
import { usePageActions, usePageState } from '../state/actions.tsx';
import { useTeams } from './use-teams.ts';

type Props = {
  /** `chat` or a channel's id. */
  to: string;
  root?: string;
  label: string;
  /** The bot's name where it hears what mentions it. */
  mention?: string | undefined;
  disabled?: string | undefined;
};

/** Writes into the chat or a channel. There the bot hears only what mentions it: by the switch, or typed. */
export const TeamsComposer = ({ to, root, label, mention, disabled }: Props) => {
  const { draft, setDraft, isMentioning, setMentioning, send, isBusy } = useSaying(to, root, mention);
  const field = useRef<HTMLTextAreaElement>(null);
  const hears = to === 'chat' || isMentioning;
  const take = ({ text }: CommandHint) => {
    setDraft(text);
    field.current?.focus();
  };
  const commands = useCommands();
  const isAsked = hears && draft.trim() !== '';
  const { id, hints, at, current, onKey } = useHints(draft, isAsked ? commands : [], { isPlain: true, onTake: take });
  const onKeyDown = (event: KeyboardEvent) => {
    if (onKey(event) || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send(current?.text ?? draft);
  };
  return (
    <form
      className="composer t-composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send(draft);
      }}
    >
      {hints.length > 0 && <Hints id={id} hints={hints} at={at} onTake={take} />}
      {mention !== undefined && (
        <button
          type="button"
          role="switch"
          className="t-mention-switch"
          aria-checked={isMentioning}
          title={`Only what mentions @${mention} is heard by it`}
          onClick={() => setMentioning(!isMentioning)}
        >
          @{mention}
        </button>
      )}
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={draft}
        disabled={disabled !== undefined}
        placeholder={disabled ?? (to === 'chat' ? 'Type a message' : label)}
        aria-label={label}
        aria-controls={hints.length > 0 ? id : undefined}
        aria-activedescendant={current ? `${id}-${at}` : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="submit"
        className="send"
        aria-label="Send in Teams"
        aria-busy={isBusy}
        disabled={draft.trim() === ''}
      >
        <svg viewBox="0 0 18 18" width="16" height="16" fill="currentColor" aria-hidden="true">
          <path d="M2.6 2.5 16 9 2.6 15.5 4.500 9.900 10.500 9l-6-.9z" />
        </svg>
      </button>
    </form>
  );
};

const useSaying = (to: string, root: string | undefined, mention: string | undefined) => {
  const { me } = useTeams();
  const { act, busy } = usePageActions();
  const [draft, setDraft] = useState('');
  const [isOn, setMentioning] = useState(false);
  const typed = mention === undefined ? undefined : new RegExp(`@${mention}\\b\\s*`, 'i');
  const isMentioning = mention !== undefined && (isOn || typed?.test(draft) === true);
  const key = `teams-say:${to}:${root ?? ''}`;
  const send = async (words: string) => {
    const text = (typed ? words.replace(typed, '') : words).trim();
    if (busy.has(key) || (text === '' && !isMentioning)) return;
    const said = { user: me, to, text, ...(isMentioning && { mention: true }), ...(root !== undefined && { root }) };
    if (await act(key, '/api/teams/say', said)) setDraft('');
  };
  return { draft, setDraft, isMentioning, setMentioning, send, isBusy: busy.has(key) };
};

/** As they are typed in Teams: without the slash and the bot's name. */
const useCommands = (): CommandHint[] => {
  const { commands } = usePageState();
  return useMemo(() => {
    const plain = commands.map(({ text, hint }) => ({ text: text.replace(/^\/smarketing\s*|^\//, ''), hint }));
    return [...new Map(plain.filter(({ text }) => text !== '').map((each) => [each.text, each])).values()];
  }, [commands]);
};
