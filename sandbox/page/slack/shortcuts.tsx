import type { ReactNode } from 'react';
import type { Shortcut } from '../../control/protocol.ts';
import type { SlackMessage } from '../../fake-slack/contract.ts';
import { OutlineIcon } from '../shared/outline-icon.tsx';
import { usePageActions, usePageState } from '../state/actions.tsx';

/** The app's shortcuts in a message's own menu. */
export const MessageShortcuts = ({ message: { channel, ts } }: { message: SlackMessage }) => (
  <ShortcutButtons of="message" look="bar-button" message={{ channel, ts }}>
    <OutlineIcon grid={18} size={16} stroke={1.5}>
      <path d="M4 2.8h7l3 3v9.4H4z" strokeLinejoin="round" />
      <path d="M6.5 8.5h5M6.5 11.3h3.2" strokeLinecap="round" />
    </OutlineIcon>
  </ShortcutButtons>
);

/** The others, beside where one writes. */
export const Shortcuts = () => (
  <ShortcutButtons of="anywhere" look="shortcut">
    <OutlineIcon grid={18} size={18} stroke={1.5}>
      <path d="M9 3.8v10.4M3.8 9h10.4" strokeLinecap="round" />
    </OutlineIcon>
  </ShortcutButtons>
);

type Props = { of: Shortcut['of']; look: string; message?: Pick<SlackMessage, 'channel' | 'ts'>; children: ReactNode };

const ShortcutButtons = ({ of, look, message, children }: Props) => {
  const { me, shortcuts } = usePageState();
  const { act, busy } = usePageActions();
  return shortcuts
    .filter((shortcut) => shortcut.of === of)
    .map(({ callback, name }) => {
      const key = `shortcut:${callback}:${message?.ts ?? ''}`;
      return (
        <button
          key={callback}
          type="button"
          className={look}
          aria-busy={busy.has(key)}
          aria-label={`Shortcut: ${name}`}
          title={`Shortcut: ${name}`}
          onClick={() => void act(key, '/api/shortcut', { user: me, callback, ...(message && { message }) })}
        >
          {children}
        </button>
      );
    });
};
