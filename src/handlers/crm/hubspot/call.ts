import type { HubspotAccount } from '../account.ts';
import { askCrm, type CrmRefusal, type CrmRequest, type Refusals } from '../ask.ts';
import type { CrmAnswer } from '../client.ts';
import { TOKEN_REFUSED } from '../token.ts';
import { readFieldName, readList, readObject } from '../values.ts';

const API_URL = 'https://api.hubapi.com';

/** Asks HubSpot; `path` is within its API. */
export type AskHubspot = (
  method: CrmRequest['method'],
  path: string,
  cut: AbortSignal,
  body?: unknown,
) => Promise<CrmAnswer<unknown>>;

export function createAskHubspot({ token, apiUrl = API_URL }: HubspotAccount): AskHubspot {
  return (method, path, cut, body) =>
    askCrm({ method, url: `${apiUrl}${path}`, headers: { authorization: `Bearer ${token}` }, body }, REFUSALS, cut);
}

const REFUSALS: Refusals = {
  // HubSpot gives it in milliseconds.
  retryAfterUnitMs: 1,
  explain(status, body) {
    const { category, status: said } = readObject(body);
    // Whatever stands between us and HubSpot says 401 and 404 as well, but not so.
    if (said !== 'error') return undefined;
    if (status === 401) return { kind: 'account-refused', reason: TOKEN_REFUSED };
    if (status === 403 && category === 'MISSING_SCOPES')
      return { kind: 'account-refused', reason: 'a scope is missing' };
    if (status === 404) return { kind: 'gone' };
    return status === 400 || status === 422 ? explainInvalid(body) : undefined;
  },
};

/** Which property it is, HubSpot says in several ways. */
function explainInvalid(body: unknown): CrmRefusal {
  const { message, context, errors } = readObject(body);
  const [first] = readList(errors).map(readObject);
  const named = [readObject(context), readObject(first?.['context'])].flatMap(({ properties, propertyName }) => [
    ...readList(properties),
    ...readList(propertyName),
  ]);
  const inMessage = typeof message === 'string' ? /"name":"([^"]+)"/.exec(message)?.[1] : undefined;
  return { kind: 'refused', reason: 'not valid', ...readFieldName(named[0] ?? first?.['name'] ?? inMessage) };
}
