import { NO_SHARE } from '../../cards/home-share.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import type { AtHome } from '../room.ts';

/** Their days away, and all commands. */
export const showPeople: AtHome = async (_reads, { person: { locale } }) => ({
  ...NO_SHARE,
  isLast: true,
  menu: [buildMenuButton('away', locale), buildMenuButton('help', locale)],
});
