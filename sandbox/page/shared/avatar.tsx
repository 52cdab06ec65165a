import type { SlackUser } from '../../fake-slack/contract.ts';
import { OutlineIcon } from './outline-icon.tsx';

/** The team somebody is in, by the title the seed gave them. */
export const findTeam = (user: SlackUser | undefined): 'sales' | 'marketing' | 'bot' => {
  if (!user || user.isBot) return 'bot';
  return user.title?.startsWith('marketing') ? 'marketing' : 'sales';
};

/** Whether the title says manager. */
export const isManager = (user: SlackUser): boolean => user.title?.includes('manager') === true;

const readInitials = (name: string): string => {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return `${words[0]?.[0] ?? name[0] ?? '?'}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`;
};

/** A person by initials, coloured by team; the bot by its mark. */
export const Avatar = ({ user, size = 36 }: { user: SlackUser | undefined; size?: number }) => (
  <span
    className={`avatar avatar-${findTeam(user)}`}
    style={{ width: size, height: size, fontSize: size * 0.36 }}
    aria-hidden="true"
  >
    {!user || user.isBot ? <Logo /> : readInitials(user.realName)}
  </span>
);

/** The logo: two rings that overlap. */
export const Logo = () => (
  <OutlineIcon grid={32} size="72%" stroke={2.8}>
    <circle cx="12" cy="16" r="6.5" />
    <circle cx="20" cy="16" r="6.5" />
  </OutlineIcon>
);
