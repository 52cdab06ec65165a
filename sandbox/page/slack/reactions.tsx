import { useContext, useState } from 'react';
import type { SlackMessage } from '../../fake-slack/contract.ts';
import { Emoji } from '../block-kit/text.tsx';
import { NamesContext } from '../shared/names.ts';
import { OutlineIcon } from '../shared/outline-icon.tsx';
import { usePageActions } from '../state/actions.tsx';
import { MessageShortcuts } from './shortcuts.tsx';

const GLYPHS: Record<string, string> = {
  '+1': '👍',
  ok_hand: '👌',
  '-1': '👎',
  eyes: '👀',
  tada: '🎉',
  heart: '❤️',
  rocket: '🚀',
  pray: '🙏',
  thinking_face: '🤔',
  white_check_mark: '✅',
};

/** The three that judge a lead. */
export const JUDGING_EMOJI = ['+1', 'ok_hand', '-1'];
const REST = Object.keys(GLYPHS).filter((name) => !JUDGING_EMOJI.includes(name));
const WORDS: Record<string, string> = { '+1': 'thumbs up', ok_hand: 'OK hand', '-1': 'thumbs down' };
const describeEmoji = (name: string): string => WORDS[name] ?? name.replaceAll('_', ' ');

const Glyph = ({ name }: { name: string }) =>
  GLYPHS[name] ? <span aria-hidden="true">{GLYPHS[name]}</span> : <Emoji name={name} />;

/** Sets or takes back this person's reaction. */
export const useSlackReactions = (message: SlackMessage, user: string) => {
  const { act, busy } = usePageActions();
  const mine = (name: string): boolean =>
    message.reactions.some((reaction) => reaction.name === name && reaction.users.includes(user));
  const toggle = (name: string) => {
    const path = mine(name) ? '/api/unreact' : '/api/react';
    void act(`react:${message.ts}:${name}`, path, { user, channel: message.channel, ts: message.ts, emoji: name });
  };
  return { mine, toggle, isBusy: (name: string) => busy.has(`react:${message.ts}:${name}`) };
};

/** The reactions under a message; a press joins or leaves. */
export const SlackReactions = ({ message, user }: { message: SlackMessage; user: string }) => {
  const { mine, toggle, isBusy } = useSlackReactions(message, user);
  const { users } = useContext(NamesContext);
  const present = message.reactions.filter((reaction) => reaction.users.length > 0);
  if (present.length === 0) return null;
  const nameOf = (id: string): string => users.find((other) => other.id === id)?.name ?? id;
  return (
    <div className="reactions">
      {present.map((reaction) => (
        <button
          key={reaction.name}
          type="button"
          className="reaction"
          aria-pressed={mine(reaction.name)}
          aria-busy={isBusy(reaction.name)}
          aria-label={`${describeEmoji(reaction.name)}, ${reaction.users.length}: ${reaction.users.map(nameOf).join(', ')}`}
          title={reaction.users.map(nameOf).join(', ')}
          onClick={() => toggle(reaction.name)}
        >
          <Glyph name={reaction.name} />
          <span>{reaction.users.length}</span>
        </button>
      ))}
    </div>
  );
};

type BarProps = { message: SlackMessage; user: string; onThread?: (() => void) | undefined };

/** What can be done with a message: three quick reactions, more of them, the app's shortcuts, a reply. */
export const MessageBar = ({ message, user, onThread }: BarProps) => {
  const { mine, toggle, isBusy } = useSlackReactions(message, user);
  const [isOpen, setOpen] = useState(false);
  const press = (name: string) => (
    <button
      key={name}
      type="button"
      className="bar-button"
      aria-pressed={mine(name)}
      aria-busy={isBusy(name)}
      aria-label={`React with ${describeEmoji(name)}`}
      title={describeEmoji(name)}
      onClick={() => {
        toggle(name);
        setOpen(false);
      }}
    >
      <Glyph name={name} />
    </button>
  );
  return (
    <div className={`message-bar ${isOpen ? 'is-open' : ''}`}>
      {JUDGING_EMOJI.map(press)}
      {isOpen && REST.map(press)}
      <button
        type="button"
        className="bar-button"
        aria-expanded={isOpen}
        aria-label="More reactions"
        title="More reactions"
        onClick={() => setOpen(!isOpen)}
      >
        <OutlineIcon grid={18} size={16} stroke={1.5}>
          <circle cx="9" cy="9" r="6.7" />
          <path d="M6.2 10.8a3.4 3.4 0 0 0 5.6 0M6.6 7.1v.1M11.4 7.1v.1" strokeLinecap="round" />
        </OutlineIcon>
      </button>
      <MessageShortcuts message={message} />
      {onThread && (
        <button
          type="button"
          className="bar-button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={onThread}
        >
          <OutlineIcon grid={18} size={16} stroke={1.5}>
            <path d="M2.8 4.3h12.4v8H8l-3 2.6v-2.6H2.800z" strokeLinejoin="round" />
            <path d="M6 7.2h6M6 9.6h4" strokeLinecap="round" />
          </OutlineIcon>
        </button>
      )}
    </div>
  );
};
