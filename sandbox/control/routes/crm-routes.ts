import { z } from 'zod';
import { PageRefusal } from '../http.ts';
import { definePageRoute, idShape, type PageRoute } from './route.ts';

const VALUE_MAX = 200;

const shape = z.strictObject({
  id: idShape,
  field: z.enum(['lifecyclestage', 'hs_lead_status', 'phone']),
  value: z.string().max(VALUE_MAX),
});

/** Somebody works in the CRM. */
export const crmRoutes: Record<string, PageRoute> = {
  '/api/crm': definePageRoute(shape, async ({ id, field, value }, { crm }) => {
    const pointer = { object: 'contact', id };
    if (crm?.record('hubspot', pointer) === undefined) throw new PageRefusal(404, 'There is no such contact.');
    await crm.put('hubspot', { ...pointer, fields: { [field]: value } });
    return {};
  }),
};
