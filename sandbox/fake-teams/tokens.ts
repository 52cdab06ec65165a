import { createPublicKey, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { JsonObject } from '../shared/json.ts';
import type { TokenForgery } from './contract.ts';

/** Who signs the tokens of activities. */
export const TOKEN_ISSUER = 'https://api.botframework.com';

/** The key that activities are signed with. */
export type SigningKeys = {
  /** The private key, as it is kept. */
  own: JWK;
  /** The public key, as the bot fetches it. */
  publish(): JsonObject;
  createToken(claims: { appId: string; serviceUrl: string }, forgery?: TokenForgery): Promise<string>;
};

/** Making a key is slow, so all fakes of a process share one. */
let made: Promise<JWK> | undefined;

/** The key activities are signed with: the one that was kept, or one of this process. `signedAt`: by another clock than the machine's. */
export async function openSigningKeys(kept: JWK | undefined, signedAt?: () => number): Promise<SigningKeys> {
  const own = kept ?? (await getProcessKey());
  return {
    own,
    publish() {
      const { kty, n, e, kid } = own;
      return { keys: [{ kty, use: 'sig', kid, x5t: kid, n, e, endorsements: ['msteams'] }] };
    },
    createToken: (claims, forgery = {}) =>
      signToken(own, claims, { ...forgery, claims: { ...tellTimes(signedAt), ...forgery.claims } }),
  };
}

function getProcessKey(): Promise<JWK> {
  made ??= generateKey();
  return made;
}

async function generateKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256' };
}

/** As `signToken` gives them by the machine's clock. */
function tellTimes(signedAt: (() => number) | undefined): Record<string, number> {
  if (signedAt === undefined) return {};
  const iat = Math.floor(signedAt() / 1000);
  return { iat, nbf: iat - 300, exp: iat + 3600 };
}

async function signToken(
  own: JWK,
  { appId, serviceUrl }: { appId: string; serviceUrl: string },
  forgery: TokenForgery,
) {
  const claims = { iss: TOKEN_ISSUER, aud: appId, serviceurl: serviceUrl, ...forgery.claims };
  const kid = own.kid ?? '';
  const header = { alg: 'RS256', typ: 'JWT', kid, x5t: kid, ...forgery.header };
  const jwt = new SignJWT(claims);
  // By the machine's clock, not the fake's: the libraries that check tokens know no other.
  if (!('iat' in claims)) jwt.setIssuedAt();
  if (!('nbf' in claims)) jwt.setNotBefore('5 minutes ago');
  if (!('exp' in claims)) jwt.setExpirationTime('1 hour');
  if (forgery.key === 'none' || header.alg === 'none') {
    const [, payload] = (await jwt.setProtectedHeader({ alg: 'RS256' }).sign(await importJWK(own, 'RS256'))).split('.');
    return `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.`;
  }
  const key = forgery.key === 'unknown' ? await generateKey() : own;
  return jwt.setProtectedHeader(header).sign(await loadSigningSecret(key, header.alg));
}

/**
 * With a secret's algorithm the published key, as checkers hold it, is taken for the secret: the old trick on
 * careless ones.
 */
async function loadSigningSecret(key: JWK, alg: string) {
  if (!alg.startsWith('HS')) return importJWK({ ...key, alg }, alg);
  const { kty, n, e } = key as { kty: string; n: string; e: string };
  const pem = createPublicKey({ key: { kty, n, e }, format: 'jwk' }).export({ type: 'pkcs1', format: 'pem' });
  return new TextEncoder().encode(pem.toString());
}
