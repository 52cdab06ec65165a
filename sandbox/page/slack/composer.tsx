import { useState } from 'react';
import { Composer } from '../shared/composer.tsx';
import { usePageActions, usePageState } from '../state/actions.tsx';
import { Shortcuts } from './shortcuts.tsx';

type Props = { channel: string; name: string; threadTs?: string | undefined; disabled?: string | undefined };

/** Writes a message, or runs a slash command when it begins with `/`. */
export const SlackComposer = ({ channel, name, threadTs, disabled }: Props) => {
  const { commands } = usePageState();
  const { draft, setDraft, send, isBusy } = useSending(channel, threadTs);
  const words = threadTs
    ? { label: 'Reply in thread', placeholder: 'Reply…', send: 'Send' }
    : { label: `Message ${name}`, placeholder: `Message ${name}, or / for a command`, send: 'Send' };
  return (
    <Composer
      draft={draft}
      onDraft={setDraft}
      onSend={(text) => void send(text)}
      isBusy={isBusy}
      commands={threadTs ? [] : commands}
      words={words}
      disabled={disabled}
    >
      {threadTs === undefined && disabled === undefined && <Shortcuts />}
    </Composer>
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
