import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants, type BotFrameworkAuthentication } from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import type { TeamsAccount } from './account.ts';

/** Who signs for Teams. */
export const TEAMS_TOKEN_ISSUER = AuthenticationConstants.ToBotFromChannelTokenIssuer;

/**
 * Every root of trust by name: of what is left out the SDK takes its own idea, and given the environment anybody who may
 * set a variable could replace them. A local client's are its own; nothing of Microsoft's is asked then.
 */
export function buildTrustedRoots({ tenant, openIdUrl }: TeamsAccount) {
  return {
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: openIdUrl ?? AuthenticationConstants.ToChannelFromBotLoginUrlPrefix + tenant,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: TEAMS_TOKEN_ISSUER,
    OAuthUrl: openIdUrl ?? AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: openIdUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl ?? AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    CallerId: 'urn:botframework:azure',
  };
}

/**
 * Whether what was fetched last in the place of keys held none, such as a proxy's answer. The SDK would take that for all there are, for an
 * hour; now it fetches them again.
 */
export function isWithoutKeys(): boolean {
  const { openIdMetadataCache } = JwtTokenExtractor as unknown as { openIdMetadataCache: Map<string, FetchedKeys> };
  const empty = [...openIdMetadataCache.values()].filter(
    ({ keys, lastUpdated }) => lastUpdated > 0 && !(Array.isArray(keys) && keys.length > 0),
  );
  for (const each of empty) each.lastUpdated = 0;
  return empty.length > 0;
}

/** As the SDK keeps them. */
type FetchedKeys = { keys?: unknown; lastUpdated: number };

/** What checks who knocks. Rejects when nobody would be asked who they are. */
export async function createAuthentication(account: TeamsAccount): Promise<BotFrameworkAuthentication> {
  const { type, appId, password, tenant } = account;
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: type,
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenant,
    ...(password !== undefined && { MicrosoftAppPassword: password }),
  });
  // So it is with an empty app id, unless the SDK knows the type .
  if (appId === '' || (await credentials.isAuthenticationDisabled())) {
    throw new Error('Teams: nobody would be asked who they are, as TEAMS_APP_ID is empty');
  }
  return new ConfigurationBotFrameworkAuthentication(buildTrustedRoots(account), credentials, {
    requiredEndorsements: [],
  });
}
