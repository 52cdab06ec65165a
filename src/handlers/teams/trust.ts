import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants, type BotFrameworkAuthentication } from 'botframework-connector';
import type { TeamsAccount } from './account.ts';
import { fetchKeysOurselves } from './outbound/signing-keys.ts';

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
  const roots = buildTrustedRoots(account);
  for (const url of [roots.ToBotFromChannelOpenIdMetadataUrl, roots.ToBotFromEmulatorOpenIdMetadataUrl])
    fetchKeysOurselves(url);
  return new ConfigurationBotFrameworkAuthentication(roots, credentials, { requiredEndorsements: [] });
}
