import { EventEmitter } from 'node:events';
import type http from 'node:http';
import { Readable } from 'node:stream';
import { Dispatcher } from 'undici';
import type { SimulatedClock } from '../machine/clock.ts';
import type { Network, WireRequest, WireResponse } from './network.ts';

/** A request as it stands on the wire. */
export type Wired = { method: string; url: URL; headers: Record<string, string>; body: string };
/** Whose it is, and what they do with it. */
export type Route = (wired: Wired) => Pick<WireRequest, 'side' | 'name' | 'perform'>;

/** `fetch` over the simulated network. */
export function createFetch(network: Network, route: Route): typeof fetch {
  return async (input, init = {}) => {
    const { signal } = init;
    const wired = {
      method: init.method ?? 'GET',
      url: new URL(String(input)),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body === undefined || init.body === null ? '' : String(init.body),
    };
    try {
      return buildResponse(await network.exchange({ ...route(wired), signal: signal ?? undefined }), signal);
    } catch (reason) {
      throw isFailure(reason) ? new TypeError('fetch failed', { cause: reason }) : reason;
    }
  };
}

/** Requests of undici over the simulated network, as far as the bot makes them. */
export function createDispatcher(network: Network, route: Route): Dispatcher {
  return new SimulatedDispatcher(network, route);
}

class SimulatedDispatcher extends Dispatcher {
  readonly #network: Network;
  readonly #route: Route;

  constructor(network: Network, route: Route) {
    super();
    this.#network = network;
    this.#route = route;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const { origin = '', path, method, headers, body } = options;
    const over = new AbortController();
    handler.onConnect?.((reason) => over.abort(reason));
    const wired = {
      method,
      url: new URL(path, String(origin)),
      headers: Object.fromEntries(new Headers(headers as Record<string, string>)),
      body: String(body ?? ''),
    };
    this.#network.exchange({ ...this.#route(wired), signal: over.signal }).then(
      (response) => handResponse(response, handler),
      (reason: unknown) =>
        handler.onError?.(isFailure(reason) ? Object.assign(new Error('network'), reason) : (reason as Error)),
    );
    return true;
  }
}

function handResponse(
  { status, headers, body, isCut, isStalled }: WireResponse,
  handler: Dispatcher.DispatchHandler,
): void {
  const names = Object.entries(headers ?? {}).flat();
  handler.onHeaders?.(
    status,
    names.map((each) => Buffer.from(each)),
    () => {},
    '',
  );
  handler.onData?.(Buffer.from(isCut || isStalled ? body.slice(0, body.length / 2) : body));
  if (isCut) handler.onError?.(Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }));
  else if (!isStalled) handler.onComplete?.([]);
}

function isFailure(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && !(reason instanceof Error);
}

function buildResponse(
  { status, headers, body, isCut, isStalled }: WireResponse,
  signal?: AbortSignal | null,
): Response {
  if (!isCut && !isStalled) return new Response(body === '' ? null : body, { status, headers });
  const half = new TextEncoder().encode(body.slice(0, body.length / 2));
  const stream = new ReadableStream({
    start: (controller) => {
      controller.enqueue(half);
      if (isCut) queueMicrotask(() => controller.error(new TypeError('terminated')));
      else signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return new Response(stream, { status, headers });
}

type RequestOptions = { method?: string; headers?: Record<string, string>; signal?: AbortSignal };

/** `http.request` over the simulated network, as far as the bot uses it. */
export function createRequest(network: Network, route: Route, clock: SimulatedClock): typeof http.request {
  const request = (address: string | URL, { method = 'GET', headers = {}, signal }: RequestOptions) => {
    const outgoing = new EventEmitter();
    const socket = Object.assign(new EventEmitter(), { connecting: true });
    process.nextTick(() => outgoing.emit('socket', socket));
    const end = (body = ''): void => {
      const onLeft = () => {
        socket.connecting = false;
        socket.emit('connect');
        socket.emit('secureConnect');
      };
      network.exchange({ ...route({ method, url: new URL(String(address)), headers, body }), signal, onLeft }).then(
        (response) => outgoing.emit('response', buildIncoming(response, signal)),
        (reason: unknown) =>
          outgoing.emit('error', isFailure(reason) ? Object.assign(new Error('network'), reason) : reason),
      );
      clock.touch();
    };
    return Object.assign(outgoing, { end });
  };
  return request as unknown as typeof http.request;
}

function buildIncoming({ status, headers, body, isCut, isStalled }: WireResponse, signal?: AbortSignal): Readable {
  const half = body.slice(0, body.length / 2);
  const stream = new Readable({ read: () => {} });
  stream.push(isCut || isStalled ? half : body);
  if (isCut) process.nextTick(() => stream.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })));
  else if (!isStalled) stream.push(null);
  signal?.addEventListener('abort', () => stream.destroy(signal.reason as Error));
  return Object.assign(stream, { statusCode: status, headers: { 'content-type': 'application/json', ...headers } });
}
