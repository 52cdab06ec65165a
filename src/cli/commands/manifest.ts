import { type Command, Option } from 'commander';
import { SOURCE_KINDS, type SourceKind } from '../../domain/crm/source.ts';
import { OPTIONAL_ROOMS, type OptionalRoom } from '../../domain/setup/steps/room-switch.ts';
import { findAddressFault } from '../lib/public-address.ts';
import type { Context } from '../terminal.ts';

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function addManifest(program: Command, { env, terminal }: Context): void {
  const group = program.command('manifest').description('what is to be set up in Slack, in Teams and in a CRM');

  group
    .command('slack')
    .description('print the Slack app manifest')
    .option('--url <https://…>', 'the address the world reaches this bot by (or PUBLIC_URL)')
    .option('--socket', 'for Socket Mode, which needs no address')
    .addOption(createRoomsOption())
    .action(async (given: { url?: string; socket?: boolean; with: OptionalRoom[] }, command: Command) => {
      const { url, fault } = readAddress(given.url, env['PUBLIC_URL']);
      const isSocket = given.socket === true;
      if (!isSocket && fault !== undefined) return command.error(`error: ${fault}`);
      await (await import('../manifest.ts')).printSlackManifest(
        { url: fault === undefined ? url : '', isSocket, on: given.with },
        terminal,
      );
    });

  group
    .command('teams')
    .description('write the Teams app that an admin uploads')
    .option('--url <https://…>', 'the address the world reaches this bot by (or PUBLIC_URL)')
    .option('--app-id <guid>', 'the Microsoft App ID of your Azure Bot (or TEAMS_APP_ID)')
    .option('--out <file>', 'where to write it', 'smarketing-teams.zip')
    .addOption(createRoomsOption())
    .action(async (given: { url?: string; appId?: string; out: string; with: OptionalRoom[] }, command: Command) => {
      const { url, fault } = readAddress(given.url, env['PUBLIC_URL']);
      const appId = given.appId ?? env['TEAMS_APP_ID'];
      if (fault !== undefined) return command.error(`error: ${fault}`);
      if (appId === undefined || !GUID.test(appId))
        return command.error('error: --app-id (or TEAMS_APP_ID) is the Microsoft App ID of your Azure Bot, a GUID');
      await (await import('../manifest.ts')).writeTeamsApp({ url, appId, out: given.out, on: given.with }, terminal);
    });

  for (const kind of SOURCE_KINDS)
    group
      .command(kind)
      .description(`print what to set up in ${NAMES[kind]}`)
      .requiredOption('--source <id>', 'the source, as the set-up names it')
      .option('--url <https://…>', 'the address the world reaches this bot by (or PUBLIC_URL)')
      .action(async ({ source, url: typed }: { source: string; url?: string }, command: Command) => {
        const { url, fault } = readAddress(typed, env['PUBLIC_URL']);
        if (fault !== undefined) return command.error(`error: ${fault}`);
        await (await import('../crm/manifest.ts')).printSourceManifest({ kind, source, url }, env, terminal);
      });
}

const NAMES: Record<SourceKind, string> = {
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  dynamics: 'Dynamics 365',
  webhooks: 'whatever sends Standard Webhooks or CloudEvents',
};

/** So that platforms offer their commands beforehand, too. */
function createRoomsOption(): Option {
  return new Option('--with <rooms...>', 'rooms that your managers switched on (/smarketing step)')
    .choices([...OPTIONAL_ROOMS])
    .default([]);
}

/** What is typed comes first; an empty setting is not set. */
function readAddress(typed: string | undefined, set: string | undefined): { url: string; fault?: string } {
  const [url, name] = typed === undefined ? [set?.trim() ?? '', 'PUBLIC_URL'] : [typed.trim(), '--url'];
  if (url === '')
    return { url, fault: '--url (or PUBLIC_URL) is missing: the https:// address the world reaches this bot by' };
  const fault = findAddressFault(url);
  return fault === undefined ? { url } : { url, fault: `${name} ${fault}` };
}
