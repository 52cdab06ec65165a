import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const KEY = randomBytes(32);

/** Whether this is one of the secrets; how long that takes tells nothing of which, or how much of it was right. */
export function isSecret(given: string | undefined, secrets: readonly string[]): boolean {
  const hash = hashText(given ?? '');
  let isFound = false;
  for (const secret of secrets) isFound = timingSafeEqual(hash, hashText(secret)) || isFound;
  return isFound && given !== undefined;
}

/** Texts of any length are compared by what is always of one. */
function hashText(text: string): Buffer {
  return createHmac('sha256', KEY).update(text).digest();
}

export function readHeader(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What stands in `Authorization: Bearer …`. */
export function readBearer({ authorization }: IncomingHttpHeaders): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
}

/** What stands in `x-api-key`, or in `Authorization: Bearer …`. */
export function readKey(headers: IncomingHttpHeaders): string | undefined {
  return readHeader(headers['x-api-key']) ?? readBearer(headers);
}

/** Name and password of `Authorization: Basic …`. */
export function readBasic({ authorization }: IncomingHttpHeaders): { name: string; password: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [name = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { name, password: password.join(':') };
}
