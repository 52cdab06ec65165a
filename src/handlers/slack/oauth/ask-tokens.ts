import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { SlackOauthAccount } from '../account.ts';
import { buildClientOptions } from '../outbound/client.ts';
import type { AskSlackTokens } from './tokens.ts';

const ASK_MS = 5000;

const answer = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number() });

/** Exchanges a refresh token; the call carries the app's own secret and no workspace's token. */
export function createAskTokens({ oauth, apiUrl }: SlackOauthAccount): AskSlackTokens {
  const client = new WebClient(undefined, buildClientOptions(apiUrl, ASK_MS));
  return async (refreshToken) => {
    const given = await client.oauth.v2.access({
      client_id: oauth.clientId,
      client_secret: oauth.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    const { access_token: token, refresh_token: next, expires_in: expiresIn } = answer.parse(given);
    return { token, refreshToken: next, expiresIn };
  };
}
