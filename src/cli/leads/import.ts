import { type Environment, readDatabaseConfig } from '../../config.ts';
import { LISTED_FROM } from '../../domain/leads/lists/lead-list.ts';
import { chooseOrganisation, NO_ORGANISATION, type Organisation } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { runFlows } from '../../flows/engine.ts';
import { type CsvFile, examineCsv, UnreadableCsv } from '../../handlers/intake/csv/read-file.ts';
import { openStore, openStoreToLook } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { countFates, type LineCounts } from '../lib/import/counts.ts';
import { type ImportLine, type ImportManner, readLines } from '../lib/import/lines.ts';
import { openRejected } from '../lib/import/rejected.ts';
import { createReport } from '../lib/import/report.ts';
import { showShare } from '../lib/share.ts';
import { DATABASE_WORDS, listFaults, type Terminal } from '../terminal.ts';

/** `isDry`: nothing is changed. `isJson`: each line is said for a machine. */
export type ImportOptions = { path: string; isDry: boolean; isJson: boolean };

/**
 * `import leads.csv`: every line becomes what the main door would have made of it, in batches. The file is gone through twice: first it is
 * counted what is new, which is all that a dry run does; so both say the same.
 */
export async function runImport(options: ImportOptions, env: Environment, terminal: Terminal): Promise<void> {
  const { complain } = terminal;
  const read = readDatabaseConfig(env);
  if ('faults' in read) return complain(listFaults(read.faults));
  const { DATABASE_URL: url } = read.config;
  const store = options.isDry ? await openStoreToLook(url) : await openStore(url);
  if (typeof store === 'string') return complain(`smarketing: ${DATABASE_WORDS[store]}`);
  try {
    const organisation = chooseOrganisation(await store.reads.organisations());
    if (organisation === undefined) return complain(`smarketing: ${NO_ORGANISATION}`);
    await takeFile({ store, organisation, terminal, now: Date.now }, options);
  } catch (reason) {
    if (!(reason instanceof UnreadableCsv)) throw reason;
    complain(`${options.path} ${reason.message}; nothing was changed`);
  } finally {
    await store.close();
  }
}

type Parts = { store: Store; organisation: Organisation; terminal: Terminal; now(): Instant };

/** The same into a store that is open. */
export async function takeFile(parts: Parts, { path, isDry, isJson }: ImportOptions): Promise<void> {
  const { store, organisation, terminal, now } = parts;
  const file = await examineCsv(path);
  const report = createReport(terminal, isJson);
  const looking = runFlows({ ...store, commit: async () => 'kept' }, now);
  const first = showLines(readLines({ file, organisation, handle: looking }, BY_ITSELF), parts, file);
  report.begin(file.columns.unread);
  if (isDry) return report.end(await countFates(first, report.line), { isDry });
  const counted = await countFates(first, () => {});
  const manner = await chooseManner(store, organisation, file, counted);
  const rejected = await openRejected(file);
  const lines = readLines({ file, organisation, handle: runFlows(store, now) }, manner);
  const counts = await countFates(showLines(lines, parts, file), async (line) => {
    report.line(line);
    await rejected.add(line);
  });
  report.end(counts, { isDry, isListed: manner.isListed, ...(await rejected.close()) });
}

const BY_ITSELF: ImportManner = { isListed: false, isQuiet: false };

/** What a run before this one put into lists goes on there, though little of it may be left. */
async function chooseManner(
  { reads }: Store,
  { id }: Organisation,
  file: CsvFile,
  { created, updated }: LineCounts,
): Promise<ImportManner> {
  const isListed = created >= LISTED_FROM || (created > 0 && (await reads.isListed(id, file.id)));
  return { isListed, isQuiet: updated >= LISTED_FROM };
}

/** The same lines, while whoever waits sees how far it is. */
async function* showLines(
  lines: AsyncIterable<ImportLine>,
  { terminal }: Parts,
  { size }: CsvFile,
): AsyncGenerator<ImportLine> {
  let shown = 0;
  for await (const line of lines) {
    yield line;
    if (Date.now() - shown < SHOWN_EACH_MS) continue;
    shown = Date.now();
    terminal.progress(showShare(line.bytes / size, `line ${line.line}`));
  }
  terminal.progress('');
}

const SHOWN_EACH_MS = 100;
