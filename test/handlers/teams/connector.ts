import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { TEAMS_APP_ID, TENANT_ID } from '../../../sandbox/samples/noordlicht-teams.ts';
import type { TeamsAccount } from '../../../src/handlers/teams/account.ts';
import type { CardMessage } from '../../../src/handlers/teams/wire.ts';

export const ACCOUNT: TeamsAccount = {
  type: 'SingleTenant',
  appId: TEAMS_APP_ID,
  password: 'the-password-itself',
  tenant: TENANT_ID,
  openIdUrl: 'http://127.0.0.1:9/openid',
};

export const MESSAGE: CardMessage = {
  type: 'message',
  summary: 'A lead: Voorbeeld BV',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'hello', wrap: true }] },
    },
  ],
};

export type ReceivedRequest = { line: string; headers: IncomingMessage['headers']; body: Record<string, unknown> };
export type Answer = (response: ServerResponse, call: ReceivedRequest) => void;

/** A connector that does as it is told and remembers every request. */
export type Connector = { url: string; requests: ReceivedRequest[]; answer: Answer };

export const answerJson =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

export const answerRefusal = (status: number, code: string): Answer =>
  answerJson(status, { error: { code, message: 'no' } });

export async function openConnector(answer: Answer): Promise<Connector> {
  const connector: Connector = { url: '', requests: [], answer };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const call = {
      line: `${request.method} ${request.url}`,
      headers: request.headers,
      body: body === '' ? {} : (JSON.parse(body) as Record<string, unknown>),
    };
    connector.requests.push(call);
    connector.answer(response, call);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  connector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return connector;
}
