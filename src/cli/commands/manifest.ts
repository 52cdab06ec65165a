import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

const URL_EXAMPLE = 'https://smarketing.example.com';
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function addManifest(program: Command, { env, terminal }: Context): void {
  const group = program.command('manifest').description('the app as Slack and Teams want it described');

  group
    .command('slack')
    .description('print the Slack app manifest')
    .option('--url <https://…>', 'the address the world reaches this bot by (or PUBLIC_URL)')
    .option('--socket', 'for Socket Mode')
    .action(async ({ url, socket = false }: { url?: string; socket?: boolean }) => {
      const { printSlackManifest } = await import('../manifest.ts');
      await printSlackManifest(url ?? env['PUBLIC_URL'] ?? URL_EXAMPLE, socket, terminal);
    });

  group
    .command('teams')
    .description('write the Teams app that an admin uploads')
    .option('--url <https://…>', 'the address the world reaches this bot by (or PUBLIC_URL)')
    .option('--app-id <guid>', 'the Microsoft App ID of your Azure Bot (or TEAMS_APP_ID)')
    .option('--out <file>', 'where to write it', 'smarketing-teams.zip')
    .action(async (given: { url?: string; appId?: string; out: string }, command: Command) => {
      const url = given.url ?? env['PUBLIC_URL'];
      const appId = given.appId ?? env['TEAMS_APP_ID'];
      if (url === undefined || !isHttps(url))
        return command.error('error: --url (or PUBLIC_URL) is the https:// address the world reaches this bot by');
      if (appId === undefined || !GUID.test(appId))
        return command.error('error: --app-id (or TEAMS_APP_ID) is the Microsoft App ID of your Azure Bot, a GUID');
      await (await import('../manifest.ts')).writeTeamsApp({ url, appId, out: given.out }, terminal);
    });
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
