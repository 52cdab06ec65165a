import { type Environment, readDatabaseConfig } from '../config.ts';
import { chooseOrganisation } from '../domain/organisation.ts';
import { exportOwn } from '../flows/room.ts';
import { loadRooms } from '../flows/rooms.ts';
import { say as sayWords } from '../words/say.ts';
import { lookIntoStore } from './lib/look-into.ts';
import type { Terminal } from './terminal.ts';

/**
 * `export person id`: what is kept about one person, as JSON: the sentences they would read. What they wrote in check-ins is
 * theirs alone and not in it.
 */
export async function runExport(id: string, env: Environment, terminal: Terminal): Promise<void> {
  const { say, complain } = terminal;
  // Without the bot's own secret: what somebody wanted remembered is theirs alone, not the administrator's.
  await lookIntoStore(readDatabaseConfig(env), terminal, async (store) => {
    const organisation = chooseOrganisation(await store.reads.organisations());
    const person = organisation && (await store.reads.personById(organisation.id, id));
    if (organisation === undefined || person === undefined)
      return complain(`smarketing: there is nobody with the id “${id}” in the set-up`);
    const given = await exportOwn(await loadRooms(), store.reads, { person, organisation, now: Date.now() });
    const others = given.filter(({ part }) => part === 'other').map(({ as, lines }) => [as, lines]);
    say(
      JSON.stringify({ ...Object.fromEntries(others), leftOut: sayWords(person.locale, 'export.left-out') }, null, 2),
    );
  });
}
