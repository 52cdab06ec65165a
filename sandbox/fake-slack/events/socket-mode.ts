import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { isJsonObject, parseJsonObject } from '../../shared/json.ts';
import { findStranger } from '../../shared/strangers.ts';
import type { BotRequest, SlackDelivery } from '../workspace.ts';

const PING_MS = 10_000;
const TICKETS_MAX = 100;

/** The sockets the bot has open. */
export type SocketMode = {
  /** A fresh address path; each opens one socket. */
  issueTicket(): string;
  isConnected(): boolean;
  deliver(request: BotRequest): Promise<SlackDelivery>;
  drop(): void;
  close(): void;
};

/** Socket Mode: `hello`, envelopes out, acknowledgements back. */
export function openSocketMode(server: Server, appId: string, answerMs: number): SocketMode {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 5_000_000 });
  const tickets = new Set<string>();
  const waiting = new Map<string, (payload: unknown) => void>();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (findStranger(request, false) !== undefined || !takeTicket(request.url ?? '/')) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => greet(opened));
  });

  function takeTicket(asked: string): boolean {
    const url = new URL(asked, 'http://slack');
    return url.pathname === '/link' && tickets.delete(url.searchParams.get('ticket') ?? '');
  }

  function greet(opened: WebSocket): void {
    opened.on('message', (bytes) => acknowledge(parseJsonObject(bytes.toString())));
    opened.on('error', () => opened.terminate());
    const connection = { app_id: appId };
    opened.send(JSON.stringify({ type: 'hello', num_connections: sockets.clients.size, connection_info: connection }));
  }

  function acknowledge(message: Record<string, unknown> | undefined): void {
    const id = String(message?.['envelope_id']);
    waiting.get(id)?.(message?.['payload']);
    waiting.delete(id);
  }

  const ping = setInterval(() => {
    for (const socket of sockets.clients) socket.ping();
  }, PING_MS);
  ping.unref();

  const open = (): WebSocket | undefined =>
    [...sockets.clients].filter((socket) => socket.readyState === WebSocket.OPEN).at(-1);

  return {
    issueTicket() {
      const ticket = randomUUID();
      tickets.add(ticket);
      for (const old of tickets) if (tickets.size > TICKETS_MAX) tickets.delete(old);
      return `/link?ticket=${ticket}&app_id=${appId}`;
    },
    isConnected: () => open() !== undefined,
    deliver(request) {
      const socket = open();
      const started = performance.now();
      const id = randomUUID();
      return new Promise((resolve) => {
        const finish = (status: number, body: string): SlackDelivery => {
          clearTimeout(late);
          return { status, body, elapsedMs: Math.round(performance.now() - started), retries: 0 };
        };
        const late = setTimeout(() => {
          waiting.delete(id);
          resolve({ ...finish(0, ''), failure: 'http_timeout' });
        }, answerMs);
        waiting.set(id, (payload) => resolve(finish(200, readBodyText(payload))));
        socket?.send(JSON.stringify(createEnvelope(id, request)));
      });
    },
    drop() {
      for (const socket of sockets.clients) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }));
        socket.close(1000);
      }
    },
    close() {
      clearInterval(ping);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function createEnvelope(id: string, { kind, payload, retry }: BotRequest): Record<string, unknown> {
  const retried = retry ? { retry_attempt: retry.num, retry_reason: retry.reason } : { retry_attempt: 0 };
  const common = { envelope_id: id, type: kind, payload, accepts_response_payload: kind !== 'events_api' };
  return kind === 'events_api' ? { ...common, ...retried, retry_reason: retry?.reason ?? '' } : common;
}

/** An acknowledgement's payload reads as an HTTP body would. */
function readBodyText(payload: unknown): string {
  if (typeof payload === 'string') return payload;
  return isJsonObject(payload) && Object.keys(payload).length > 0 ? JSON.stringify(payload) : '';
}
