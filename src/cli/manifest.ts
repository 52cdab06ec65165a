import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Terminal = { say(text: string): void; complain(text: string): void; help(): void };
type Env = Record<string, string | undefined>;
type Options = {
  url?: string | undefined;
  socket: boolean;
  out?: string | undefined;
  'app-id'?: string | undefined;
};

const URL_EXAMPLE = 'https://smarketing.example.com';
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `manifest slack` prints the app; `manifest teams` writes the zip an admin uploads; without a platform it explains itself. */
export async function runManifest(
  platform: string | undefined,
  options: Options,
  env: Env,
  terminal: Terminal,
): Promise<void> {
  if (platform === undefined) return terminal.help();
  if (platform === 'slack') return printSlack(options, env, terminal);
  if (platform === 'teams') return zipTeams(options, env, terminal);
  terminal.complain(`smarketing: I know no manifest for “${platform}”, only slack and teams`);
}

async function printSlack({ url, socket }: Options, env: Env, { say }: Terminal): Promise<void> {
  const { slackManifest } = await import('../handlers/slack/setup/manifest.ts');
  say(JSON.stringify(slackManifest(url ?? env['PUBLIC_URL'] ?? URL_EXAMPLE, socket), null, 2));
}

async function zipTeams(options: Options, env: Env, { say, complain }: Terminal): Promise<void> {
  const url = options.url ?? env['PUBLIC_URL'];
  const appId = options['app-id'] ?? env['TEAMS_APP_ID'];
  const { out = 'smarketing-teams.zip' } = options;
  if (url === undefined || !isHttps(url))
    return complain('smarketing: --url (or PUBLIC_URL) is the https:// address the world reaches this bot by');
  if (appId === undefined || !GUID.test(appId))
    return complain('smarketing: --app-id (or TEAMS_APP_ID) is the Microsoft App ID of your Azure Bot, a GUID');
  await writeFile(out, await teamsZip(url, appId));
  say(`${out}: upload it in the Teams admin centre (Teams apps, Manage apps), or in Teams as a custom app.`);
}

async function teamsZip(url: string, appId: string): Promise<Uint8Array> {
  const [{ teamsManifest, teamsManifestInDutch }, { zipSync }] = await Promise.all([
    import('../handlers/teams/setup/manifest.ts'),
    import('fflate'),
  ]);
  const json = (of: object) => Buffer.from(`${JSON.stringify(of, null, 2)}\n`);
  const icon = (name: string) => readFile(join(packageRoot(), 'manifest', `teams-${name}.png`));
  const files = {
    'manifest.json': json(teamsManifest(url, appId)),
    'nl.json': json(teamsManifestInDutch()),
    'color.png': await icon('color'),
    'outline.png': await icon('outline'),
  };
  // A zip holds the hour on the clock of whoever makes it: always this one, so that the same app is the same bytes.
  return zipSync(files, { mtime: new Date(2026, 0, 1) });
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/** The icons are not copied to dist. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder))
      throw new Error('package.json is not found above the program: its icons cannot be read');
    folder = dirname(folder);
  }
  return folder;
}
