import {
  type AppCredentials,
  AuthenticationConstants,
  MsalAppCredentials,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { APP_TYPES, type TeamsAccount } from '../account.ts';
import { askMicrosoft, type MicrosoftAnswer, type MicrosoftQuestion } from './ask-microsoft.ts';
import { TeamsRefusal, TeamsSilence } from './calls.ts';
import { openManagedIdentity } from './managed-identity.ts';

/** Whom a token is for: Teams' connector. */
export const CONNECTOR_AUDIENCE = AuthenticationConstants.ToChannelFromBotOAuthScope;

/** What the calls go out with, given up after so many ms or when it is cut. A refusal is `TeamsRefusal` 401; anything else `TeamsSilence`. */
export type TokenSource = (cut?: AbortSignal) => Promise<string>;

/** Microsoft's words for an account that is wrong: waiting does not help. Its errors have them as `errorCode`. */
const ACCOUNT_REFUSED = new Set([
  'invalid_client',
  'unauthorized_client',
  'invalid_grant',
  'invalid_request',
  'invalid_resource',
  'access_denied',
]);

/** Throws what is wrong with an account that would switch authentication off. */
export function assertTeamsAccount({ type, appId, password, tenant, openIdUrl }: TeamsAccount): void {
  if (!APP_TYPES.includes(type)) throw new Error(`the Teams app type is ${APP_TYPES.join(' or ')}, exactly so`);
  if (appId.trim() === '') throw new Error('without an app id nobody who knocks would be checked');
  if (tenant.trim() === '') throw new Error('the Teams tenant is missing');
  const isPasswordNeeded = type === 'SingleTenant' || openIdUrl !== undefined;
  if (isPasswordNeeded && !password?.trim()) throw new Error('the Teams app password is missing');
}

/** Credentials made of our own tokens, which can never be told that authentication is off. */
export function createCredentialsFactory(
  { appId }: TeamsAccount,
  tokens: TokenSource,
): ServiceClientCredentialsFactory {
  const credentials = {
    signRequest: async <R extends SignedRequest>(request: R): Promise<R> => {
      request.headers.set('Authorization', `Bearer ${await tokens(request.abortSignal as AbortSignal | undefined)}`);
      return request;
    },
  };
  return {
    isValidAppId: async (id = '') => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
}

/** As the SDK hands it over. */
type SignedRequest = { headers: { set(name: string, value: string): void }; abortSignal?: object | undefined };

/** One question to Microsoft’s login. */
export type AskLogin = (url: string, question: MicrosoftQuestion, timeoutMs: number) => Promise<MicrosoftAnswer>;

/** With a local client the token is the password itself; else Microsoft gives one, and it is kept until shortly before it ends. */
export function createTokenSource(
  account: TeamsAccount,
  audience: string,
  timeoutMs: number,
  ask: AskLogin = askMicrosoft,
): TokenSource {
  const { password = '', openIdUrl } = account;
  if (openIdUrl !== undefined) return async () => password;
  const fetchToken = async (): Promise<string> => {
    const credentials =
      account.type === 'SingleTenant'
        ? openSingleTenant(account, audience, (url, question) => ask(url, question, timeoutMs))
        : await openManagedIdentity(account.appId, audience, timeoutMs);
    return credentials.getToken();
  };
  let fetching: Promise<string> | undefined;
  // However many calls wait for a token, one is fetched; one that hangs is not waited for by the next.
  return (cut) => {
    fetching ??= awaitToken(fetchToken(), AbortSignal.timeout(timeoutMs)).finally(() => {
      fetching = undefined;
    });
    return cut === undefined ? fetching : awaitToken(fetching, cut);
  };
}

type Options = Omit<MicrosoftQuestion, 'method'>;
/** As Microsoft's library names it. */
type Network = Record<'sendGetRequestAsync' | 'sendPostRequestAsync', (url: string, of?: Options) => Promise<unknown>>;

/** Microsoft's library would read what its login answers whole, however long; the SDK hands it no other way. */
function openSingleTenant(
  { appId, password = '', tenant }: TeamsAccount,
  audience: string,
  ask: (url: string, question: MicrosoftQuestion) => Promise<MicrosoftAnswer>,
): AppCredentials {
  const login = `https://login.microsoftonline.com/${tenant}`;
  const credentials = new MsalAppCredentials(appId, password, login, audience);
  const { clientApplication } = credentials as unknown as {
    clientApplication: { config: { system: { networkClient: Network } } };
  };
  clientApplication.config.system.networkClient = {
    sendGetRequestAsync: (url, of) => ask(url, { ...of, method: 'GET' }),
    sendPostRequestAsync: (url, of) => ask(url, { ...of, method: 'POST' }),
  };
  return credentials;
}

async function awaitToken(token: Promise<string>, until: AbortSignal): Promise<string> {
  let stop = (): void => {};
  const late = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new TeamsSilence('TimeoutError', false));
    if (until.aborted) stop();
    until.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([token, late]);
  } catch (reason) {
    throw classifyTokenFailure(reason);
  } finally {
    until.removeEventListener('abort', stop);
  }
}

/** Without a token no request leaves. Never with Microsoft's own message: it holds ids. */
export function classifyTokenFailure(reason: unknown): TeamsRefusal | TeamsSilence {
  if (reason instanceof TeamsSilence || reason instanceof TeamsRefusal) return reason;
  const code = readErrorWord(reason);
  return ACCOUNT_REFUSED.has(code) ? new TeamsRefusal(401, code) : new TeamsSilence(code, false);
}

function readErrorWord(reason: unknown): string {
  if (typeof reason !== 'object' || reason === null) return 'unknown';
  if ('errorCode' in reason && typeof reason.errorCode === 'string') return reason.errorCode;
  if ('code' in reason && typeof reason.code === 'string') return reason.code;
  return reason instanceof Error ? reason.name : 'unknown';
}
