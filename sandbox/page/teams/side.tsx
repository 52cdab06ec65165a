import { CHAT } from '../state/use-location.ts';
import { TeamsChannelPanel } from './channel.tsx';
import { TeamsChatPanel } from './chat.tsx';
import { useTeams } from './use-teams.ts';

/** The conversation of Teams that is open. */
export const TeamsConversation = ({ current }: { current: string }) => {
  const { teams } = useTeams();
  const team = teams.find(({ channels }) => channels.some(({ id }) => id === current));
  const channel = team?.channels.find(({ id }) => id === current);
  if (current === CHAT || !team || !channel) return <TeamsChatPanel />;
  return <TeamsChannelPanel key={current} team={team} teamsChannel={channel} />;
};
