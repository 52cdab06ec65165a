import type { JsonObject } from '../../shared/json.ts';
import type { FakeValue } from '../contract.ts';
import type { CrmPlace } from '../memory.ts';

export type CrmReply = { status: number; body?: unknown; headers?: Record<string, string> };

/** A call to a vendor’s API: what its path’s pattern caught, its query and body. */
export type ApiCall = { caught: string[]; query: URLSearchParams; body: JsonObject };

export type CrmRoute = {
  method: string;
  path: RegExp;
  run(place: CrmPlace, call: ApiCall): CrmReply;
};

/** What one vendor’s API is: how it says no, and what it answers. */
export type VendorApi = {
  routes: CrmRoute[];
  /** Where a token is asked for, if there is such a place; anybody may. */
  tokenPath?: RegExp;
  /** What a call carries as its token. */
  readToken(headers: Record<string, string | string[] | undefined>): string | undefined;
  unauthorized: CrmReply;
  tooMany(seconds: number): CrmReply;
  refused: CrmReply;
  notFound: CrmReply;
};

/** Of a body what can be a field’s value. */
export function readFakeFields(body: JsonObject): Record<string, FakeValue> {
  const fields: Record<string, FakeValue> = {};
  for (const [name, value] of Object.entries(body))
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) fields[name] = value as FakeValue;
  return fields;
}

/** `Bearer …`. */
export function readBearerToken(headers: Record<string, string | string[] | undefined>): string | undefined {
  const { authorization } = headers;
  return typeof authorization === 'string' ? authorization.replace(/^Bearer /, '') : undefined;
}
