import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants, type BotFrameworkAuthentication } from 'botframework-connector';
import type { TeamsAccount } from './account.ts';

/** Who signs for Teams. */
export const ISSUER = AuthenticationConstants.ToBotFromChannelTokenIssuer;

/**
 * What checks who knocks. Every root of trust is named here: of what is left out the SDK takes its own idea, and given the
 * environment anybody who may set a variable could replace them. Throws when nobody would be asked who they are.
 */
export async function teamsKeys({
  type,
  appId,
  password,
  tenant,
  openIdUrl,
}: TeamsAccount): Promise<BotFrameworkAuthentication> {
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: type,
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenant,
    ...(password !== undefined && { MicrosoftAppPassword: password }),
  });
  // So it is with an empty app id, unless the SDK knows the type (PLATFORMS, Microsoft Teams).
  if (appId === '' || (await credentials.isAuthenticationDisabled())) {
    throw new Error('Teams: nobody would be asked who they are, as TEAMS_APP_ID is empty');
  }
  return new ConfigurationBotFrameworkAuthentication(
    {
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrlPrefix + tenant,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
      ToBotFromChannelTokenIssuer: ISSUER,
      OAuthUrl: AuthenticationConstants.OAuthUrl,
      ToBotFromChannelOpenIdMetadataUrl: openIdUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl ?? AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
      CallerId: 'urn:botframework:azure',
    },
    credentials,
    { requiredEndorsements: [] },
  );
}
