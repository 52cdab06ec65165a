import { NO_SHARE } from '../../cards/home-share.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import type { AtHome } from '../room.ts';

/** What is kept of them. */
export const showPrivacy: AtHome = async (_reads, { person: { locale } }) => ({
  ...NO_SHARE,
  isLast: true,
  menu: [buildMenuButton('privacy', locale)],
});
