import { NO_SHARE } from '../../cards/home-share.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import type { AtHome } from '../room.ts';

/** Notes and thanks are everybody’s, actions the managers’. */
export const showFindings: AtHome = async (_reads, { person: { role, locale } }) => ({
  ...NO_SHARE,
  menu: (['note', 'thanks', ...(role === 'manager' ? (['did'] as const) : [])] as const).map((deed) =>
    buildMenuButton(deed, locale),
  ),
});
