import { type Environment, readSetupConfig } from '../../config.ts';
import { chooseOrganisation, NO_ORGANISATION } from '../../domain/organisation.ts';
import { writeOrganisationFile } from '../../domain/setup/organisation-file.ts';
import { lookIntoStore } from '../lib/look-into.ts';
import type { Terminal } from '../terminal.ts';

/** `setup export`: the organisation as `setup apply` reads it. */
export async function runSetupExport(id: string | undefined, env: Environment, terminal: Terminal): Promise<void> {
  const { say, complain } = terminal;
  await lookIntoStore(readSetupConfig(env), terminal, async ({ reads }) => {
    const all = await reads.organisations();
    const organisation = chooseOrganisation(id === undefined ? all : all.filter((each) => each.id === id));
    if (organisation === undefined)
      return complain(`smarketing: ${id === undefined ? NO_ORGANISATION : `there is no organisation ${id}`}`);
    say(JSON.stringify(writeOrganisationFile(organisation, await reads.people(organisation.id)), null, 2));
  });
}
