import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OptionalRoom } from '../domain/setup/steps/room-switch.ts';
import { findPackageRoot, hasNewerSource } from './build.ts';
import type { Terminal } from './terminal.ts';

/** How the Teams app is made: its bot's https:// address, its Microsoft App ID, and the file it is written to. `on`: rooms that are. */
export type TeamsApp = { url: string; appId: string; out: string; on: OptionalRoom[] };
/** The same for Slack’s. */
export type SlackApp = { url: string; isSocket: boolean; on: OptionalRoom[] };

/** `manifest slack`: prints the app for whoever makes it at Slack. */
export async function printSlackManifest({ url, isSocket, on }: SlackApp, { say, complain }: Terminal): Promise<void> {
  if (await hasNewerSource()) return complain(OLD_BUILD);
  const { buildSlackManifest: slackManifest } = await import('../handlers/slack/setup/manifest.ts');
  say(JSON.stringify(slackManifest(url, isSocket, on), null, 2));
}

/** `manifest teams`: writes the zip an admin uploads. */
export async function writeTeamsApp(app: TeamsApp, { say, complain }: Terminal): Promise<void> {
  if (await hasNewerSource()) return complain(OLD_BUILD);
  await writeFile(app.out, await zipTeamsApp(app));
  say(`${app.out}: upload it in the Teams admin centre (Teams apps, Manage apps), or in Teams as a custom app.`);
}

/** An app of yesterday's sources would be uploaded in good faith. */
const OLD_BUILD = 'smarketing: the sources are newer than what was built of them: `npm run build` first';

async function zipTeamsApp({ url, appId, on }: TeamsApp): Promise<Uint8Array> {
  const [{ buildTeamsManifest: teamsManifest, buildDutchTeamsManifest: teamsManifestInDutch }, { zipSync }] =
    await Promise.all([import('../handlers/teams/setup/manifest.ts'), import('fflate')]);
  const json = (of: object) => Buffer.from(`${JSON.stringify(of, null, 2)}\n`);
  const icon = (name: string) => readFile(join(findPackageRoot(), 'manifest', `teams-${name}.png`));
  const files = {
    'manifest.json': json(teamsManifest(url, appId, on)),
    'nl.json': json(teamsManifestInDutch(on)),
    'color.png': await icon('color'),
    'outline.png': await icon('outline'),
  };
  // A zip holds the hour on the clock of whoever makes it: always this one, so that the same app is the same bytes.
  return zipSync(files, { mtime: new Date(2026, 0, 1) });
}
