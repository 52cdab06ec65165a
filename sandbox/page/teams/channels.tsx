import type { TeamsChannelView } from '../../control/protocol.ts';
import { CHAT } from '../state/use-location.ts';
import { TeamsAvatar } from './post.tsx';
import { useTeams } from './use-teams.ts';

type Props = { current: string; onOpen(channel: string): void; isUnread(channel: string): boolean };

/** What this person finds in their Teams: the chat with the bot, then their teams with their channels. */
export const TeamsChannels = ({ current, onOpen, isUnread }: Props) => {
  const { teams, bot, isInstalled } = useTeams();
  return (
    <nav className="channels t-channels" aria-label="Teams">
      <h2 className="platform-name">Teams</h2>
      <ul>
        <li>
          <button
            type="button"
            className={`channel ${isUnread(CHAT) ? 'is-unread' : ''}`}
            aria-current={current === CHAT ? 'page' : undefined}
            onClick={() => onOpen(CHAT)}
          >
            <TeamsAvatar user="bot" size={20} />
            <span className="channel-name">{bot}</span>
            {!isInstalled && <span className="tag">not added</span>}
            {isUnread(CHAT) && <span className="dot" title="Unread" />}
          </button>
        </li>
      </ul>
      {teams.map((team) => (
        <div key={team.id}>
          <h3 className="team-name">
            {team.name}
            {!team.isInstalled && <span className="tag">no app</span>}
          </h3>
          <ul>
            {team.channels.map((channel) => (
              <li key={channel.id}>
                <TeamsChannelButton
                  channel={channel}
                  isCurrent={current === channel.id}
                  isUnread={isUnread(channel.id)}
                  onOpen={() => onOpen(channel.id)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};

type TeamsChannelButtonProps = { channel: TeamsChannelView; isCurrent: boolean; isUnread: boolean; onOpen(): void };

const TeamsChannelButton = ({ channel, isCurrent, isUnread, onOpen }: TeamsChannelButtonProps) => (
  <button
    type="button"
    className={`channel ${isUnread ? 'is-unread' : ''} ${channel.isGone ? 'is-archived' : ''}`}
    aria-current={isCurrent ? 'page' : undefined}
    onClick={onOpen}
  >
    <span className="channel-name">{channel.name}</span>
    {channel.kind === 'private' && <span className="tag">private</span>}
    {isUnread && <span className="dot" title="Unread" />}
  </button>
);
