import { type Environment, readDatabaseConfig } from '../../config.ts';
import { chooseOrganisation, NO_ORGANISATION, type Organisation } from '../../domain/organisation.ts';
import { addDays, getInstant, type LocalDate } from '../../domain/working-time.ts';
import { writeCsvLine } from '../../handlers/intake/csv/cells.ts';
import { writeHeader, writeRow } from '../../handlers/intake/csv/write-row.ts';
import type { Store } from '../../store/store.ts';
import { lookIntoStore } from '../lib/look-into.ts';
import type { Terminal } from '../terminal.ts';

/** `from`, `to`: the first and the last day on which they came. `hasMark`: so that Excel takes it for UTF-8. */
export type ExportOptions = { from?: LocalDate; to?: LocalDate; hasMark: boolean };

const READ_AT_ONCE = 500;
export const BYTE_ORDER_MARK = '\uFEFF';

/** `export leads`: every lead that is not forgotten, as `import` reads it again. */
export async function runExportLeads(options: ExportOptions, env: Environment, terminal: Terminal): Promise<void> {
  const { say, complain } = terminal;
  await lookIntoStore(readDatabaseConfig(env), terminal, async (store) => {
    const organisation = chooseOrganisation(await store.reads.organisations());
    if (organisation === undefined) return complain(`smarketing: ${NO_ORGANISATION}`);
    say(`${options.hasMark ? BYTE_ORDER_MARK : ''}${writeCsvLine(writeHeader())}`);
    for await (const line of writeLeads(store, organisation, options)) say(line);
  });
}

async function* writeLeads(
  { reads }: Store,
  { id, zone }: Organisation,
  { from, to }: ExportOptions,
): AsyncGenerator<string> {
  const people = await reads.people(id);
  const emails = new Map(people.flatMap((person) => (person.email === undefined ? [] : [[person.id, person.email]])));
  const span = {
    from: from === undefined ? 0 : getInstant(from, '00:00', zone),
    until: to === undefined ? Number.MAX_SAFE_INTEGER : getInstant(addDays(to, 1), '00:00', zone),
  };
  for (let after = ''; ; ) {
    const leads = await reads.leadsAfter(id, { ...span, after, most: READ_AT_ONCE });
    const last = leads.at(-1);
    if (last === undefined) return;
    for (const lead of leads) yield writeCsvLine(writeRow(lead, emails));
    after = last.id;
  }
}
