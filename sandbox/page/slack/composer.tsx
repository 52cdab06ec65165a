import { type KeyboardEvent, useRef, useState } from 'react';
import type { CommandHint } from '../../control/protocol.ts';
import { Hints, useHints } from '../shared/command-hints.tsx';
import { usePageActions, usePageState } from '../state/actions.tsx';

type Props = { channel: string; name: string; threadTs?: string | undefined; disabled?: string | undefined };

/** Writes a message, or runs a slash command when it begins with `/`. */
export const SlackComposer = ({ channel, name, threadTs, disabled }: Props) => {
  const { commands } = usePageState();
  const { draft, setDraft, send, isBusy } = useSending(channel, threadTs);
  const field = useRef<HTMLTextAreaElement>(null);
  const take = (hint: CommandHint) => {
    setDraft(hint.text);
    field.current?.focus();
  };
  const { id, hints, at, current, onKey } = useHints(draft, threadTs ? [] : commands, { onTake: take });
  const onKeyDown = (event: KeyboardEvent) => {
    if (onKey(event) || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (current) take(current);
    // A command that still wants words ("find …") waits for them.
    if (!current?.text.endsWith(' ')) void send(current?.text ?? draft);
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send(draft);
      }}
    >
      {hints.length > 0 && <Hints id={id} hints={hints} at={at} onTake={take} />}
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={draft}
        disabled={disabled !== undefined}
        placeholder={disabled ?? (threadTs ? 'Reply…' : `Message ${name}, or / for a command`)}
        aria-label={threadTs ? 'Reply in thread' : `Message ${name}`}
        aria-controls={hints.length > 0 ? id : undefined}
        aria-activedescendant={current ? `${id}-${at}` : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="send" aria-label="Send" aria-busy={isBusy} disabled={draft.trim() === ''}>
        <svg viewBox="0 0 18 18" width="16" height="16" fill="currentColor" aria-hidden="true">
          <path d="M2.6 2.5 16 9 2.6 15.5 4.500 9.900 10.500 9l-6-.9z" />
        </svg>
      </button>
    </form>
  );
};

const useSending = (channel: string, threadTs: string | undefined) => {
  const { me } = usePageState();
  const { act, busy, tell } = usePageActions();
  const [draft, setDraft] = useState('');
  const key = `say:${channel}:${threadTs ?? ''}`;
  const send = async (words: string) => {
    const text = words.trim();
    if (text === '' || busy.has(key)) return;
    if (text.startsWith('/') && threadTs) {
      tell('Slack has no slash commands in threads.');
      return;
    }
    if (await act(key, ...createRequest(text, { user: me, channel, threadTs }))) setDraft('');
  };
  return { draft, setDraft, send, isBusy: busy.has(key) };
};

type Where = { user: string; channel: string; threadTs: string | undefined };

const createRequest = (text: string, { user, channel, threadTs }: Where): [string, Record<string, unknown>] => {
  const [, command, rest] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  if (command) return ['/api/command', { user, channel, command, text: rest ?? '' }];
  return ['/api/say', { user, channel, text, ...(threadTs !== undefined && { threadTs }) }];
};
