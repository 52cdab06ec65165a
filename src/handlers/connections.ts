import type { IncomingMessage, Server, ServerResponse } from 'node:http';

type Connection = IncomingMessage['socket'];

/** Connections at once, in all and of one address; behind a proxy all are of one. */
const CONNECTIONS_MAX = { all: 2000, address: 1000 };

/** Keeps a connection for as long as its request is being answered. */
export type KeepBusy = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Whoever comes when all places are taken gets that of the connection that has said nothing whole for longest: idle ones, and those that
 * send slowly, shut nobody out. Only where all others are being answered is a new one turned away.
 */
export function limitConnections(server: Server, most = CONNECTIONS_MAX): KeepBusy {
  const addresses = new Map<Connection, string>();
  /** In the order in which they began to wait. */
  const waiting = new Set<Connection>();
  // Ours come first; this is for what we miss.
  server.maxConnections = most.all * 2;

  const cutLongestWaiting = (isMeant: (connection: Connection) => boolean): void => {
    for (const connection of waiting) {
      if (!isMeant(connection)) continue;
      forget(connection);
      connection.destroy();
      return;
    }
  };
  const forget = (connection: Connection): void => {
    addresses.delete(connection);
    waiting.delete(connection);
  };
  const countOf = (address: string): number => {
    let count = 0;
    for (const each of addresses.values()) if (each === address) count += 1;
    return count;
  };

  server.on('connection', (connection) => {
    const address = connection.remoteAddress ?? '';
    addresses.set(connection, address);
    waiting.add(connection);
    connection.once('close', () => forget(connection));
    if (countOf(address) > most.address) cutLongestWaiting((each) => addresses.get(each) === address);
    if (addresses.size > most.all) cutLongestWaiting(() => true);
  });

  return ({ socket }, response) => {
    waiting.delete(socket);
    response.once('close', () => void (addresses.has(socket) && waiting.add(socket)));
  };
}
