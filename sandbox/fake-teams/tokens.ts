import { createPublicKey, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Fields } from '../shared/fields.ts';
import type { Forgery } from './contract.ts';

export const ISSUER = 'https://api.botframework.com';

export type Keys = {
  /** The private key, as it is kept. */
  own: JWK;
  /** What the door for keys publishes. */
  published(): Fields;
  token(claims: { appId: string; serviceUrl: string }, forgery?: Forgery): Promise<string>;
};

/** Making one is slow, and one does for all the places of a process. */
let made: Promise<JWK> | undefined;

/** The key activities are signed with: the one that was kept, or one of this process. */
export async function openKeys(kept: JWK | undefined): Promise<Keys> {
  const own = kept ?? (await oneKey());
  return {
    own,
    published() {
      const { kty, n, e, kid } = own;
      return { keys: [{ kty, use: 'sig', kid, x5t: kid, n, e, endorsements: ['msteams'] }] };
    },
    token: (claims, forgery = {}) => signed(own, claims, forgery),
  };
}

function oneKey(): Promise<JWK> {
  made ??= newKey();
  return made;
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256' };
}

async function signed(own: JWK, { appId, serviceUrl }: { appId: string; serviceUrl: string }, forgery: Forgery) {
  const claims = { iss: ISSUER, aud: appId, serviceurl: serviceUrl, ...forgery.claims };
  const kid = own.kid ?? '';
  const header = { alg: 'RS256', typ: 'JWT', kid, x5t: kid, ...forgery.header };
  const jwt = new SignJWT(claims);
  // By the machine's clock, whatever hour the place plays: the libraries that check tokens know no other.
  if (!('iat' in claims)) jwt.setIssuedAt();
  if (!('nbf' in claims)) jwt.setNotBefore('5 minutes ago');
  if (!('exp' in claims)) jwt.setExpirationTime('1 hour');
  if (forgery.key === 'none' || header.alg === 'none') {
    const [, payload] = (await jwt.setProtectedHeader({ alg: 'RS256' }).sign(await importJWK(own, 'RS256'))).split('.');
    return `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.`;
  }
  const key = forgery.key === 'unknown' ? await newKey() : own;
  return jwt.setProtectedHeader(header).sign(await secretOf(key, header.alg));
}

/** With a secret's algorithm the published key, as checkers hold it, is taken for the secret: the old trick on careless ones. */
async function secretOf(key: JWK, alg: string) {
  if (!alg.startsWith('HS')) return importJWK({ ...key, alg }, alg);
  const { kty, n, e } = key as { kty: string; n: string; e: string };
  const pem = createPublicKey({ key: { kty, n, e }, format: 'jwk' }).export({ type: 'pkcs1', format: 'pem' });
  return new TextEncoder().encode(pem.toString());
}
