import { crmRoutes } from './crm-routes.ts';
import { listenerRoutes } from './listener-routes.ts';
import { outsideRoutes } from './outside-routes.ts';
import type { PageRoute } from './route.ts';
import { slackRoutes } from './slack-routes.ts';
import { teamsRoutes } from './teams-routes.ts';

/** Every POST of the page, by path. */
export const pageRoutes: Record<string, PageRoute> = {
  ...slackRoutes,
  ...teamsRoutes,
  ...outsideRoutes,
  ...crmRoutes,
  ...listenerRoutes,
};
