import { openStoreToLook } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { DATABASE_WORDS, listFaults, type Terminal } from '../terminal.ts';

/** The settings of this process, or all that is wrong with them. */
type ReadSettings<Settings> = { config: Settings } | { faults: string[] };

/** Looks into the database that the settings name, and closes it again; says why where there is nothing to look into. */
export async function lookIntoStore<Settings extends { DATABASE_URL: string }>(
  read: ReadSettings<Settings>,
  { complain }: Terminal,
  look: (store: Store, settings: Settings) => Promise<void>,
): Promise<void> {
  if ('faults' in read) return complain(listFaults(read.faults));
  const store = await openStoreToLook(read.config.DATABASE_URL);
  if (typeof store === 'string') return complain(`smarketing: ${DATABASE_WORDS[store]}`);
  try {
    await look(store, read.config);
  } finally {
    await store.close();
  }
}
