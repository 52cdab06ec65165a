import type { SlackChannel } from '../../fake-slack/contract.ts';
import { Avatar } from '../shared/avatar.tsx';
import { OutlineIcon } from '../shared/outline-icon.tsx';
import { usePageState } from '../state/actions.tsx';
import { BOT } from '../state/use-location.ts';

type Props = { current: string; onOpen(channel: string): void; isUnread(channel: SlackChannel): boolean };

/** What this person finds in their Slack: channels, then the app. */
export const SlackChannels = ({ current, onOpen, isUnread }: Props) => {
  const { channels, bot, allChannels, teams } = usePageState();
  const shared = channels.filter(({ kind }) => kind !== 'direct');
  const direct = channels.find(({ kind }) => kind === 'direct');
  const hiddenCount = allChannels.length - shared.length;
  return (
    <nav className="channels" aria-label="Slack">
      <h2 className={teams ? 'platform-name' : 'team-name'}>{teams ? 'Slack' : 'Channels'}</h2>
      <ul>
        {shared.map((channel) => (
          <li key={channel.id}>
            <button
              type="button"
              className={`channel ${isUnread(channel) ? 'is-unread' : ''} ${channel.archived ? 'is-archived' : ''}`}
              aria-current={current === channel.id ? 'page' : undefined}
              onClick={() => onOpen(channel.id)}
            >
              <span className="channel-sign" aria-hidden="true">
                {channel.kind === 'private' ? <Lock /> : '#'}
              </span>
              <span className="channel-name">{channel.name}</span>
              {channel.archived && <span className="tag">archived</span>}
              {!channel.members.includes(bot.userId) && <span className="tag">no bot</span>}
              {isUnread(channel) && <span className="dot" title="Unread" />}
            </button>
          </li>
        ))}
      </ul>
      {hiddenCount > 0 && <p className="channels-more">{hiddenCount} more without you</p>}
      {!teams && <h2 className="team-name">Apps</h2>}
      <ul>
        <li>
          <button
            type="button"
            className={`channel ${direct && isUnread(direct) ? 'is-unread' : ''}`}
            aria-current={current === BOT ? 'page' : undefined}
            onClick={() => onOpen(BOT)}
          >
            <Avatar user={undefined} size={20} />
            <span className="channel-name">{bot.name}</span>
            {direct && isUnread(direct) && <span className="dot" title="Unread" />}
          </button>
        </li>
      </ul>
    </nav>
  );
};

const Lock = () => (
  <OutlineIcon grid={16} size={13} stroke={1.6}>
    <rect x="3" y="7" width="10" height="7" rx="1.5" />
    <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
  </OutlineIcon>
);
