import { z } from 'zod';
import { PageRefusal } from '../http.ts';
import { definePageRoute, type PageRoute } from './route.ts';

/** Whoever is told of leads has a bad day, or a good one again. */
export const listenerRoutes: Record<string, PageRoute> = {
  '/api/listener': definePageRoute(z.strictObject({ isFailing: z.boolean() }), async ({ isFailing }, { listener }) => {
    if (listener === undefined) throw new PageRefusal(404, 'Nobody listens here.');
    listener.setTroubles(isFailing ? [{ kind: 'server-error' }] : []);
    return {};
  }),
};
