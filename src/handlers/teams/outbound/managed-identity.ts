import type { TokenCredentialOptions } from '@azure/identity';
import {
  type AppCredentials,
  type IJwtTokenProviderFactory,
  ManagedIdentityAppCredentials,
} from 'botframework-connector';
import { readMicrosoft } from './ask-microsoft.ts';

type HttpClient = NonNullable<TokenCredentialOptions['httpClient']>;
type Asked = Parameters<HttpClient['sendRequest']>[0];
type Answered = Awaited<ReturnType<HttpClient['sendRequest']>>;

/**
 * Whoever has a managed identity is given tokens by their own machine; what that answers is read by us, too. The SDK would hand it no reader
 * of ours, and ask whatever else there may be on a machine (a developer’s tools). Loaded only where it is needed.
 */
export async function openManagedIdentity(appId: string, audience: string, timeoutMs: number): Promise<AppCredentials> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const httpClient: HttpClient = { sendRequest: (asked) => sendRequest(asked, timeoutMs) };
  const factory = {
    createAzureServiceTokenProvider: (clientId: string) => new ManagedIdentityCredential({ clientId, httpClient }),
  };
  return new ManagedIdentityAppCredentials(appId, audience, factory as unknown as IJwtTokenProviderFactory);
}

async function sendRequest(request: Asked, timeoutMs: number): Promise<Answered> {
  const { url, method, headers, body, timeout } = request;
  if (body && typeof body !== 'string') throw new Error('what Microsoft is asked is text');
  const question = { method, headers: headers.toJSON(), ...(body && { body }) };
  // 0 is no limit of its own.
  const { status, headers: told, text } = await readMicrosoft(url, question, timeout > 0 ? timeout : timeoutMs);
  return { request, status, headers: makeHeaders(told), bodyAsText: text };
}

/** As Microsoft’s library reads them. */
function makeHeaders(headers: Headers): Answered['headers'] {
  return {
    get: (name) => headers.get(name) ?? undefined,
    has: (name) => headers.has(name),
    set: (name, value) => headers.set(name, String(value)),
    delete: (name) => headers.delete(name),
    toJSON: () => Object.fromEntries(headers),
    [Symbol.iterator]: () => headers.entries(),
  };
}
