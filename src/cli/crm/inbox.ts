import { type Environment, readDatabaseConfig } from '../../config.ts';
import type { InboxLine } from '../../domain/crm/inbox.ts';
import { sayAge } from '../../domain/deliveries/progress.ts';
import { openStore } from '../../store/open.ts';
import { lookIntoStore } from '../lib/look-into.ts';
import { listFaults, readClock, type Terminal } from '../terminal.ts';

const LINES_MAX = 200;

/** `inbox list`: what doors took and was not worked on yet, newest first, and why; never what is in it. */
export async function listInbox({ isJson }: { isJson: boolean }, env: Environment, terminal: Terminal): Promise<void> {
  const { say } = terminal;
  await lookIntoStore(readDatabaseConfig(env), terminal, async (store) => {
    const organisations = await store.reads.organisations();
    const found = await Promise.all(organisations.map(({ id }) => store.inbox.lines(id, LINES_MAX)));
    const lines = found.flat();
    if (isJson) return say(JSON.stringify(lines, null, 2));
    const now = readClock();
    say(lines.length === 0 ? 'Nothing waits.' : lines.map((line) => writeInboxLine(line, now)).join('\n'));
  });
}

function writeInboxLine({ id, source, format, state, attempts, receivedAt, dueAt, reason }: InboxLine, now: number) {
  const next = state === 'waiting' && dueAt > now ? `, again in ${sayAge(dueAt - now)}` : '';
  const why = reason === undefined ? '' : `: ${reason}`;
  return `${id}  ${source}  ${format}  came ${sayAge(now - receivedAt)} ago, ${state}, ${attempts} tries${next}${why}`;
}

/** `inbox retry`: all that failed or waits is worked on now, of one source or of all; the bot does it within a minute. */
export async function retryInbox(source: string | undefined, env: Environment, terminal: Terminal): Promise<void> {
  const { say, complain } = terminal;
  const read = readDatabaseConfig(env);
  if ('faults' in read) return complain(listFaults(read.faults));
  const store = await openStore(read.config.DATABASE_URL);
  try {
    const organisations = (await store.reads.organisations()).filter(
      ({ sources = [] }) => source === undefined || sources.some(({ id }) => id === source),
    );
    if (source !== undefined && organisations.length === 0)
      return complain(`smarketing: the set-up has no source ${source}`);
    let count = 0;
    for (const { id: organisation } of organisations) {
      const standings = await store.reads.inboxStandings(organisation);
      count += standings
        .filter((each) => source === undefined || each.source === source)
        .reduce((sum, { waiting, failed }) => sum + waiting + failed, 0);
      const of = source === undefined ? {} : { source };
      await store.commit([{ kind: 'inbox.retried', organisation, ...of, at: readClock() }]);
    }
    say(count === 0 ? 'Nothing waits.' : `${count} ${count === 1 ? 'is' : 'are'} worked on again within a minute.`);
  } finally {
    await store.close();
  }
}
