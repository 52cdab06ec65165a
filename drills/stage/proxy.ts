import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a port that can fail as networks do. */
export type FailingProxy = {
  port: number;
  /** Breaks off every connection. */
  cut(): void;
  /** Forwards nothing any more, and says nothing of it; what was held back goes on after `resume`. */
  silence(): void;
  resume(): void;
  /** Takes no connections, or takes them again. */
  refuse(): Promise<void>;
  listen(): Promise<void>;
  stop(): Promise<void>;
};

/** `target`: where the next connection goes; nowhere is a connection that breaks off. */
export async function openProxy(target: () => number | undefined): Promise<FailingProxy> {
  const pairs = new Set<[Socket, Socket]>();
  let isSilent = false;
  const server = createServer((inward) => {
    const port = target();
    if (port === undefined) return void inward.destroy();
    const outward = connect({ port, host: '127.0.0.1' });
    const pair: [Socket, Socket] = [inward, outward];
    pairs.add(pair);
    join(inward, outward);
    join(outward, inward);
    inward.on('close', () => pairs.delete(pair));
    if (isSilent) for (const socket of pair) socket.pause();
  });
  const listenAt = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const cut = (): void => {
    for (const [inward, outward] of pairs) {
      inward.resetAndDestroy();
      outward.resetAndDestroy();
    }
    pairs.clear();
  };
  const refuse = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    cut();
    await closed;
  };
  const port = await listenAt(0);
  return {
    port,
    cut,
    silence: () => {
      isSilent = true;
      for (const socket of [...pairs].flat()) socket.pause();
    },
    resume: () => {
      isSilent = false;
      for (const socket of [...pairs].flat()) socket.resume();
    },
    refuse,
    listen: async () => void (await listenAt(port)),
    stop: () => (server.listening ? refuse() : Promise.resolve()),
  };
}

function join(from: Socket, to: Socket): void {
  from.on('data', (bytes) => void to.write(bytes));
  from.on('end', () => void to.end());
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
}
