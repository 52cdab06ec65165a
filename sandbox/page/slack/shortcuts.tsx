import type { SlackMessage } from '../../fake-slack/contract.ts';
import { OutlineIcon } from '../shared/outline-icon.tsx';
import { usePageActions, usePageState } from '../state/actions.tsx';

/** The app's shortcuts in a message's own menu. */
export const MessageShortcuts = ({ message, user }: { message: SlackMessage; user: string }) => {
  const { shortcuts } = usePageState();
  const { act, busy } = usePageActions();
  return shortcuts
    .filter((shortcut) => shortcut.of === 'message')
    .map(({ callback, name }) => {
      const key = `shortcut:${callback}:${message.ts}`;
      const { channel, ts } = message;
      return (
        <button
          key={callback}
          type="button"
          className="bar-button"
          aria-busy={busy.has(key)}
          aria-label={name}
          title={name}
          onClick={() => void act(key, '/api/shortcut', { user, callback, message: { channel, ts } })}
        >
          <OutlineIcon grid={18} size={16} stroke={1.5}>
            <path d="M4 2.8h7l3 3v9.4H4z" strokeLinejoin="round" />
            <path d="M6.5 8.5h5M6.5 11.3h3.200" strokeLinecap="round" />
          </OutlineIcon>
        </button>
      );
    });
};

/** The others, beside where one writes. */
export const Shortcuts = () => {
  const { me, shortcuts } = usePageState();
  const { act, busy } = usePageActions();
  return shortcuts
    .filter((shortcut) => shortcut.of === 'anywhere')
    .map(({ callback, name }) => {
      const key = `shortcut:${callback}`;
      return (
        <button
          key={callback}
          type="button"
          className="shortcut"
          aria-busy={busy.has(key)}
          aria-label={`Shortcut: ${name}`}
          title={`Shortcut: ${name}`}
          onClick={() => void act(key, '/api/shortcut', { user: me, callback })}
        >
          <OutlineIcon grid={18} size={18} stroke={1.5}>
            <path d="M9 3.8v10.4M3.8 9h10.4" strokeLinecap="round" />
          </OutlineIcon>
        </button>
      );
    });
};
