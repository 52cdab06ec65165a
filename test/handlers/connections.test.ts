import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { limitConnections } from '../../src/handlers/connections.ts';
import { waitUntil } from './bot-on-slack.ts';

/** A server with few places; `/wait` is answered when the test says so. */
async function openServer(most: { all: number; address: number }) {
  const waiting: ServerResponse[] = [];
  const server = createServer((request, response) => {
    keepBusy(request, response);
    if (request.url === '/wait') waiting.push(response);
    else response.end('served');
  });
  const keepBusy = limitConnections(server, most);
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const open = async (localAddress = '127.0.0.1') => {
    const socket = connect({ port, host: '127.0.0.1', localAddress });
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes.toString();
    });
    socket.on('error', () => {});
    const isClosed = () => socket.closed;
    await new Promise((resolve) => socket.once('connect', resolve));
    // In the order in which they came.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const ask = (path: string) => void socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
    return { ask, isClosed, said: () => said };
  };
  return { open, answerAll: () => waiting.map((response) => response.end('served')) };
}

type Opened = Awaited<ReturnType<Awaited<ReturnType<typeof openServer>>['open']>>;
const isServed = ({ said }: Opened) => waitUntil(() => said().includes('served'), 'it is served');
const listClosed = (all: Opened[]) => all.map(({ isClosed }) => isClosed());

describe('when all places are taken', () => {
  test('the one that has been idle longest gives way to a new one', async () => {
    const { open } = await openServer({ all: 3, address: 3 });
    const all = [await open(), await open(), await open()];
    all[0]?.ask('/');
    await isServed(all[0] as Opened);
    const last = await open();
    last.ask('/');
    await isServed(last);
    // The first was served meanwhile, so the second has waited longest.
    expect(listClosed(all)).toEqual([false, true, false]);
  });

  test('and each is being answered, none of them is cut: the new one is turned away', async () => {
    const { open, answerAll } = await openServer({ all: 2, address: 2 });
    const all = [await open(), await open()];
    for (const { ask } of all) ask('/wait');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const late = await open();
    await waitUntil(late.isClosed, 'it is turned away');
    answerAll();
    for (const each of all) await isServed(each);
  });

  test('by one address, only that address gives way', async () => {
    const { open } = await openServer({ all: 10, address: 2 });
    const other = await open('127.0.0.2');
    const all = [await open(), await open(), await open()];
    await waitUntil(() => all[0]?.isClosed() === true, 'its first is cut');
    expect(listClosed([other, ...all])).toEqual([false, true, false, false]);
  });
});
