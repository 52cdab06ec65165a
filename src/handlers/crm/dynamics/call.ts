import { type Instant, SECOND_MS } from '../../../domain/time.ts';
import type { DynamicsAccount } from '../account.ts';
import { askCrm, type CrmRequest, type Refusals } from '../ask.ts';
import type { CrmAnswer } from '../client.ts';
import { askClientToken } from '../oauth.ts';
import { createTokenUse, TOKEN_REFUSED } from '../token.ts';
import { readFieldName, readObject } from '../values.ts';

/** Asks Dataverse; `path` is behind its Web API: `/leads(6d81597f-…)`. */
export type AskDynamics = (
  method: CrmRequest['method'],
  path: string,
  cut: AbortSignal,
  body?: unknown,
) => Promise<CrmAnswer<unknown>>;

const ASK_TOKEN_MS = 10 * SECOND_MS;
/** Labels of choices and lookups come with their keys; what is made comes back with its id. */
const PREFER = 'odata.include-annotations="OData.Community.Display.V1.FormattedValue",return=representation';
const PREFER_READ = 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"';

export function createAskDynamics(account: DynamicsAccount, now: () => Instant): AskDynamics {
  const base = account.apiUrl ?? account.url;
  const login = account.apiUrl ?? 'https://login.microsoftonline.com';
  const tokenUrl = `${login}/${encodeURIComponent(account.tenant)}/oauth2/v2.0/token`;
  const form = { client_id: account.clientId, client_secret: account.clientSecret, scope: `${account.url}/.default` };
  const withToken = createTokenUse(now, () =>
    askClientToken(tokenUrl, form, { cut: AbortSignal.timeout(ASK_TOKEN_MS), now: now() }),
  );
  return (method, path, cut, body) =>
    withToken((token) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'odata-version': '4.0',
        'odata-maxversion': '4.0',
        prefer: method === 'POST' ? PREFER : PREFER_READ,
        // Without it a record that is not there would be made.
        ...(method === 'PATCH' && { 'if-match': '*' }),
      };
      return askCrm({ method, url: `${base}/api/data/v9.2${path}`, headers, body }, REFUSALS, cut);
    }, cut);
}

/** ObjectDoesNotExist, and the same of a record that `if-match` names. */
const GONE = new Set(['0x80040217', '0x80060891']);
/** The application’s user may not, or is switched off. */
const ACCOUNT = new Set(['0x80040220', '0x80042f09', '0x80040225', '0x80072560']);

const REFUSALS: Refusals = {
  retryAfterUnitMs: SECOND_MS,
  explain(status, body) {
    const { code, message } = readObject(readObject(body)['error']);
    if (status === 401) return { kind: 'account-refused', reason: TOKEN_REFUSED };
    if (typeof code !== 'string') return undefined;
    if (GONE.has(code.toLowerCase())) return { kind: 'gone' };
    if (ACCOUNT.has(code.toLowerCase())) return { kind: 'account-refused', reason: 'a privilege is missing' };
    if (status !== 400) return undefined;
    const named = typeof message === 'string' ? /'([a-z][a-z0-9_]*)'/.exec(message)?.[1] : undefined;
    return { kind: 'refused', reason: 'not valid', ...readFieldName(named) };
  },
};
