import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHANNEL, WORKSPACE } from '../load/sample.ts';

/** A Slack in this very process, that says yes to everything and when it was asked. */
export type Hearing = {
  port: number;
  /** Resolves with the moment in which it is next asked for this. */
  next(method: string): Promise<number>;
  stop(): Promise<void>;
};

export function openHearing(): Promise<Hearing> {
  let waiting: { method: string; heard(at: number): void } | undefined;
  let messages = 0;
  const server = createServer((request, response) => {
    const at = performance.now();
    request.resume();
    request.on('end', () => {
      messages += 1;
      const ts = `1800000000.${String(messages).padStart(6, '0')}`;
      const body = {
        ok: true,
        team_id: WORKSPACE,
        team: 'Bench',
        user_id: 'U0BOT',
        bot_id: 'B0BOT',
        channel: CHANNEL,
        ts,
      };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (waiting === undefined || !request.url?.endsWith(waiting.method)) return;
      const { heard } = waiting;
      waiting = undefined;
      heard(at);
    });
  });
  const next = (method: string) => new Promise<number>((heard) => (waiting = { method, heard }));
  const stop = () =>
    new Promise<void>((stopped) => {
      server.closeAllConnections();
      server.close(() => stopped());
    });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, next, stop }));
  });
}
