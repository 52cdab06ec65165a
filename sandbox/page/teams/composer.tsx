import { useMemo, useState } from 'react';
import type { CommandHint } from '../../control/protocol.ts';
import { Composer } from '../shared/composer.tsx';
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
  const commands = useCommands();
  const isHeard = to === 'chat' || isMentioning;
  return (
    <Composer
      className="t-composer"
      draft={draft}
      onDraft={setDraft}
      onSend={(text) => void send(text)}
      isBusy={isBusy}
      commands={isHeard && draft.trim() !== '' ? commands : []}
      isPlain
      words={{ label, placeholder: to === 'chat' ? 'Type a message' : label, send: 'Send in Teams' }}
      disabled={disabled}
    >
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
    </Composer>
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
    const message = { user: me, to, text, ...(isMentioning && { mention: true }), ...(root !== undefined && { root }) };
    if (await act(key, '/api/teams/say', message)) setDraft('');
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
