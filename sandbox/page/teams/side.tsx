import { CHAT } from '../state/use-location.ts';
import { Channel } from './channel.tsx';
import { Chat } from './chat.tsx';
import { useTeams } from './use-teams.ts';

/** The conversation of Teams that is open. */
export const TeamsSide = ({ room }: { room: string }) => {
  const { teams } = useTeams();
  const team = teams.find(({ rooms }) => rooms.some(({ id }) => id === room));
  const channel = team?.rooms.find(({ id }) => id === room);
  if (room === CHAT || !team || !channel) return <Chat />;
  return <Channel key={room} team={team} room={channel} />;
};
