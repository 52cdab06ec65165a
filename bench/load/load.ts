import { quantile } from '../statistics.ts';
import { type Connection, openConnection } from './connection.ts';
import { type RequestKind, requestsOf } from './requests.ts';

/** What the load generator is asked: from `first` on, so many connections for so long, at most `count` requests. */
export type LoadAsked = {
  kind: RequestKind;
  port: number;
  /** Where private answers go (the stub of Slack). */
  slackPort: number;
  connections: number;
  ms: number;
  first: number;
  count: number;
};

/** `bad` counts answers that were not 2xx. */
export type LoadTold = { good: number; bad: number; perSecond: number; p99: number };

/** The generator: a process of its own that asks as fast as it is answered. */
process.on('message', (asked: LoadAsked) => {
  load(asked).then(
    (told) => process.send?.(told),
    () => process.exit(1),
  );
});
process.once('disconnect', () => process.exit(0));

async function load(asked: LoadAsked): Promise<LoadTold> {
  const requests = requestsOf(asked.kind, asked.first, asked.count, asked.slackPort);
  const opened = Array.from({ length: asked.connections }, () => openConnection(asked.port));
  const connections = await Promise.all(opened);
  const latencies: number[] = [];
  let next = 0;
  let bad = 0;
  const begin = performance.now();
  const until = begin + asked.ms;
  /** Ends when time or requests are up; what was asked is waited for, so that answers can be counted in the database. */
  const keepAsking = (connection: Connection): Promise<void> =>
    new Promise((resolve) => {
      const ask = (): void => {
        const request = requests[next];
        const at = performance.now();
        if (request === undefined || at >= until) {
          resolve();
          return;
        }
        next += 1;
        connection.ask(request, (status) => {
          latencies.push(performance.now() - at);
          if (status < 200 || status > 299) bad += 1;
          if (status === 0) resolve();
          else ask();
        });
      };
      ask();
    });
  await Promise.all(connections.map(keepAsking));
  const seconds = (performance.now() - begin) / 1000;
  for (const connection of connections) connection.end();
  const good = latencies.length - bad;
  return { good, bad, perSecond: good / seconds, p99: quantile(latencies, 0.99) };
}
