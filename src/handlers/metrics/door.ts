import type { WriteMetrics } from '../../metrics/meter.ts';
import { type Door, type Refusal, respondStatus } from '../http.ts';
import { isSecret, readBearer } from '../intake/proof/secrets.ts';

/** `GET /metrics`: with a token, for whoever shows it alone. */
export function createMetricsDoor(write: WriteMetrics, token?: string): Door {
  return {
    method: 'GET',
    path: '/metrics',
    bodyMax: 0,
    findRefusal: ({ headers }) => (token === undefined || isSecret(readBearer(headers), [token]) ? undefined : REFUSED),
    open: async ({ response }) => {
      const { type, text } = await write();
      response.writeHead(200, { 'content-type': type }).end(text);
    },
  };
}

const REFUSED: Refusal = {
  reason: 'wrong token',
  answer: (response) => respondStatus(response.setHeader('www-authenticate', 'Bearer'), 401),
};
