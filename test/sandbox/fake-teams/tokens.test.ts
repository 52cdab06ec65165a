import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import type { FakeTeams, TokenForgery } from '../../../sandbox/fake-teams/contract.ts';
import { APP_ID, openRecordingBot, openTestTeams, SANNE } from './setup.ts';

/** Verified by the keys that are published, as a bot does it. */
async function verified(teams: FakeTeams, token: string) {
  const document = (await (await fetch(teams.openIdUrl)).json()) as { jwks_uri: string; issuer: string };
  const keys = createRemoteJWKSet(new URL(document.jwks_uri));
  return jwtVerify(token, keys, { issuer: document.issuer, audience: APP_ID, algorithms: ['RS256'] });
}

describe('the token of an activity', () => {
  test('is good by the published keys, the machine’s clock and Microsoft’s own library', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    await teams.say(SANNE, 'chat', 'help');
    const header = String(bot.heard[0]?.headers.authorization);
    const { payload } = await verified(teams, header.replace('Bearer ', ''));
    expect(payload).toMatchObject({ iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: teams.serviceUrl });
    expect(payload['exp']).toBeGreaterThan(Date.now() / 1_000);
    const auth = authentication(teams);
    await expect(auth.authenticateRequest(bot.last() as never, header)).resolves.toMatchObject({
      claimsIdentity: { isAuthenticated: true },
    });
  });

  test('is signed with a key endorsed for Teams', async () => {
    const teams = await openTestTeams();
    const { jwks_uri } = (await (await fetch(teams.openIdUrl)).json()) as { jwks_uri: string };
    const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: Record<string, unknown>[] };
    expect(keys).toMatchObject([{ kty: 'RSA', endorsements: ['msteams'] }]);
    expect(keys[0]?.['kid']).toBe(decodeProtectedHeader(await teams.createToken()).kid);
    expect(keys[0]).not.toHaveProperty('d');
  });

  const forgeries: [name: string, forgery: TokenForgery, code: string][] = [
    ['of another issuer', { claims: { iss: 'https://evil.example' } }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['for another bot', { claims: { aud: '99999999-9999-4999-8999-999999999999' } }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['that is over', { claims: { exp: 1_000_000_000, nbf: 999_999_000 } }, 'ERR_JWT_EXPIRED'],
    ['that is not valid yet', { claims: { nbf: 4_000_000_000 } }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['signed with an unknown key', { key: 'unknown' }, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['naming an unknown key', { header: { kid: 'another' } }, 'ERR_JWKS_NO_MATCHING_KEY'],
    ['without its signature', { key: 'none' }, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['that says it needs none', { header: { alg: 'none' } }, 'ERR_JOSE_ALG_NOT_ALLOWED'],
    ['signed with the published key as a secret', { header: { alg: 'HS256' } }, 'ERR_JOSE_ALG_NOT_ALLOWED'],
  ];

  test.each(forgeries)('%s is refused for just that', async (_name, forgery, code) => {
    const teams = await openTestTeams();
    await expect(verified(teams, await teams.createToken(forgery))).rejects.toMatchObject({ code });
  });

  test('signed with the published key as a secret would fool who takes any algorithm', async () => {
    const teams = await openTestTeams();
    const token = await teams.createToken({ header: { alg: 'HS256' } });
    const { jwks_uri } = (await (await fetch(teams.openIdUrl)).json()) as { jwks_uri: string };
    const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: [JsonWebKey] };
    const pem = createPublicKey({ key: keys[0], format: 'jwk' }).export({ type: 'pkcs1', format: 'pem' });
    await expect(jwtVerify(token, new TextEncoder().encode(pem.toString()))).resolves.toMatchObject({
      payload: { aud: APP_ID },
    });
  });

  test('leaves out what a forgery says is undefined', async () => {
    const teams = await openTestTeams();
    const token = await teams.createToken({
      claims: { serviceurl: undefined, exp: undefined },
      header: { typ: undefined },
    });
    expect(decodeJwt(token)).not.toHaveProperty('serviceurl');
    expect(decodeJwt(token)).not.toHaveProperty('exp');
    expect(decodeProtectedHeader(token)).not.toHaveProperty('typ');
  });
});

describe('raw bodies', () => {
  test('go with a good token, with any, or with none', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const body = JSON.stringify(teams.createActivity(SANNE, { text: 'other' }));
    expect(await teams.sendRaw(body)).toMatchObject({ status: 200, deliveries: 1 });
    await teams.sendRaw(body, 'Bearer x.y.z');
    await teams.sendRaw(body, null);
    expect(bot.heard.map(({ headers }) => headers.authorization)).toEqual([
      expect.stringMatching(/^Bearer ey/),
      'Bearer x.y.z',
      undefined,
    ]);
    expect(bot.last()).toMatchObject({ type: 'message', text: 'other' });
  });
});

function authentication(teams: FakeTeams) {
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: APP_ID,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
    MicrosoftAppPassword: 'x',
    ToChannelFromBotLoginUrl: 'http://127.0.0.1:9',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'http://127.0.0.1:9',
    ToBotFromChannelOpenIdMetadataUrl: teams.openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: teams.openIdUrl,
    CallerId: 'urn:botframework:azure',
  });
}
