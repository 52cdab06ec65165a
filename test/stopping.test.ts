import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { finishRequests, type Served, stopServed } from '../src/stopping.ts';

const SHORT = { requests: 20, work: 60, close: 60 };
const hang = (): Promise<never> => new Promise(() => {});
const end = async (): Promise<void> => {};

/** All there is, of which each part ends at once unless it is another. */
function serve(over: { [part: string]: () => Promise<void> } = {}) {
  const ended: string[] = [];
  const part = (name: string) => async () => {
    ended.push(name);
    await (over[name] ?? end)();
  };
  const bot = {
    server: createServer(),
    courier: { stop: part('courier') },
    inbox: { stop: part('inbox') },
    socket: { stop: part('socket') },
    replied: part('replies'),
  };
  const served = {
    bot,
    store: { close: part('store') },
    clock: { stop: part('clock') },
    beside: { end: part('beside') },
  } as unknown as Served;
  return { served, ended };
}

const ALL = ['beside', 'clock', 'courier', 'inbox', 'replies', 'socket', 'store'];

test('a stop ends everything, the database last', async () => {
  const { served, ended } = serve();
  expect(await stopServed(served, SHORT)).toBe('in time');
  expect(ended.toSorted()).toEqual(ALL);
  expect(ended.slice(-2).toSorted()).toEqual(['beside', 'store']);
});

test.each(ALL)('where the %s hangs or fails, all else is ended too', async (name) => {
  const hanging = serve({ [name]: hang });
  expect(await stopServed(hanging.served, SHORT)).toBe('late');
  expect(hanging.ended.toSorted()).toEqual(ALL);
  const failing = serve({ [name]: () => Promise.reject(new Error('no')) });
  expect(await stopServed(failing.served, SHORT)).toBe('in time');
  expect(failing.ended.toSorted()).toEqual(ALL);
});

test('of a bot that has not started there is nothing to end but what there is', async () => {
  expect(await stopServed({}, SHORT)).toBe('in time');
  const { served, ended } = serve();
  expect(await stopServed({ store: served.store as never }, SHORT)).toBe('in time');
  expect(ended).toEqual(['store']);
});

test.each([
  ['says nothing', ''],
  ['sends half its headers', 'POST / HTTP/1.1\r\nhost: bot'],
  ['sends half its body', 'POST / HTTP/1.1\r\nhost: bot\r\ncontent-length: 9\r\n\r\n1'],
  ['waits for an answer that never comes', 'GET / HTTP/1.1\r\nhost: bot\r\n\r\n'],
])('a client that %s is cut', async (_what, sends) => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const accepted = once(server, 'connection');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
  await accepted;
  socket.write(sends);
  const closed = once(socket, 'close');
  await finishRequests(server, SHORT.requests);
  await closed;
});
