import { type Instant, MINUTE_MS, SECOND_MS } from '../../../domain/time.ts';
import type { SalesforceAccount } from '../account.ts';
import { askCrm, type CrmRequest, type Refusals, TOO_MANY } from '../ask.ts';
import type { CrmAnswer } from '../client.ts';
import { askClientToken } from '../oauth.ts';
import { createTokenUse, TOKEN_REFUSED } from '../token.ts';
import { readFieldName, readList, readObject } from '../values.ts';

/** Asks Salesforce; `path` is behind the version: `/sobjects/Lead/00Q…`. */
export type AskSalesforce = (
  method: CrmRequest['method'],
  path: string,
  cut: AbortSignal,
  body?: unknown,
) => Promise<CrmAnswer<unknown>>;

export function createAskSalesforce(account: SalesforceAccount, now: () => Instant): AskSalesforce {
  const base = account.apiUrl ?? `https://${account.domain}`;
  const form = { client_id: account.clientId, client_secret: account.clientSecret };
  const withToken = createTokenUse(now, () =>
    askClientToken(`${base}/services/oauth2/token`, form, { cut: AbortSignal.timeout(ASK_TOKEN_MS), now: now() }),
  );
  return (method, path, cut, body) =>
    withToken((token) => {
      const url = `${base}/services/data/${account.version}${path}`;
      return askCrm({ method, url, headers: { authorization: `Bearer ${token}` }, body }, REFUSALS, cut);
    }, cut);
}

const ASK_TOKEN_MS = 10 * SECOND_MS;
/** Calls of the last 24 hours are counted: it is more, a few at a time. */
const DAY_USED_UP_MS = 5 * MINUTE_MS;
/** What keeps the record as it is, whoever asks again. */
const REFUSED = new Set([
  'REQUIRED_FIELD_MISSING',
  'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  'FIELD_FILTER_VALIDATION_EXCEPTION',
  'FIELD_INTEGRITY_EXCEPTION',
  'INVALID_FIELD',
  'INVALID_FIELD_FOR_INSERT_UPDATE',
  'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
  'INVALID_EMAIL_ADDRESS',
  'INVALID_TYPE_ON_FIELD_IN_RECORD',
  'STRING_TOO_LONG',
  'NUMBER_OUTSIDE_VALID_RANGE',
  'JSON_PARSER_ERROR',
  'MALFORMED_ID',
  'DUPLICATES_DETECTED',
  'INSUFFICIENT_ACCESS_OR_READONLY',
  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  'CANNOT_EXECUTE_FLOW_TRIGGER',
  'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
]);
/** A lead that became a contact is written to no more. */
const GONE = new Set(['NOT_FOUND', 'ENTITY_IS_DELETED', 'CANNOT_UPDATE_CONVERTED_LEAD', 'INVALID_CROSS_REFERENCE_KEY']);
const ACCOUNT = new Set(['API_DISABLED_FOR_ORG', 'API_CURRENTLY_DISABLED', 'INVALID_TYPE', 'INACTIVE_OWNER_OR_USER']);

const REFUSALS: Refusals = {
  retryAfterUnitMs: SECOND_MS,
  explain(status, body) {
    const first = readObject(readList(body)[0]);
    const code = first['errorCode'];
    if (typeof code !== 'string') return undefined;
    if (status === 401) return { kind: 'account-refused', reason: TOKEN_REFUSED };
    if (code === 'REQUEST_LIMIT_EXCEEDED') return { kind: 'later', reason: TOO_MANY, afterMs: DAY_USED_UP_MS };
    if (ACCOUNT.has(code)) return { kind: 'account-refused', reason: 'the API may not be used' };
    if (GONE.has(code)) return { kind: 'gone' };
    if (!REFUSED.has(code)) return undefined;
    return { kind: 'refused', reason: code.toLowerCase(), ...readFieldName(readList(first['fields'])[0]) };
  },
};
