import { type Environment, readConfig } from '../config.ts';
import { ownData } from '../flows/privacy/lib/own-data.ts';
import { openStore } from '../store/open.ts';
import type { Terminal } from './terminal.ts';

/** `export --person id`: everything that is kept about one person and can be found as theirs, as JSON. */
export async function runExport(id: string, env: Environment, { say, complain }: Terminal): Promise<void> {
  const read = readConfig(env);
  if ('faults' in read) return complain(read.faults.join('\n'));
  const { DATABASE_URL, INTAKE_SECRET } = read.config;
  const store = await openStore(DATABASE_URL, INTAKE_SECRET);
  try {
    const organisation = await store.reads.intakeOrganisation();
    const person = organisation && (await store.reads.personById(organisation.id, id));
    if (person === undefined) return complain(`smarketing: there is nobody with the id “${id}” in the set-up`);
    say(JSON.stringify(await ownData(store.reads, person, Date.now()), null, 2));
  } finally {
    await store.close();
  }
}
