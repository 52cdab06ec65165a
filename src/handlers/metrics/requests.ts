import type { Server } from 'node:http';
import type { Meter } from '../../metrics/meter.ts';
import type { Door } from '../http.ts';

/** Of a path without a door. */
const NO_ROUTE = '';

/** Tells the meter of every request, from its headers to the last byte of its answer. A path is named by its door, never as it was asked. */
export function measureRequests(server: Server, doors: Door[], meter: Meter): void {
  const findRoute = createFindRoute(doors);
  server.prependListener('request', (request, response) => {
    const began = performance.now();
    meter.requestBegan();
    response.once('close', () => {
      meter.requestAnswered({
        route: findRoute(request.url ?? '/'),
        method: request.method ?? '',
        ...(response.headersSent && { status: response.statusCode }),
        ms: performance.now() - began,
      });
    });
  });
}

function createFindRoute(doors: Door[]): (url: string) => string {
  const whole = new Set(doors.filter(({ isPrefix }) => !isPrefix).map(({ path }) => path));
  const prefixes = [...new Set(doors.filter(({ isPrefix }) => isPrefix).map(({ path }) => path))];
  return (url) => {
    const end = url.indexOf('?');
    const path = end < 0 ? url : url.slice(0, end);
    return whole.has(path) ? path : (prefixes.find((each) => path.startsWith(each)) ?? NO_ROUTE);
  };
}
