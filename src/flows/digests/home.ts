import { NO_SHARE } from '../../cards/home-share.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import type { AtHome } from '../room.ts';

/** Managers look at the next digest beforehand. */
export const showDigests: AtHome = async (_reads, { person: { role, locale } }) =>
  role === 'manager' ? { ...NO_SHARE, menu: [buildMenuButton('digest', locale)] } : NO_SHARE;
