import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from '../../config.ts';
import { removeOldBackups } from '../../store/backup/keep-backups.ts';
import { makeBackup } from '../../store/backup/make-backup.ts';
import type { Manifest } from '../../store/backup/manifest.ts';
import { readVersion } from '../build.ts';
import { readClock, type Terminal } from '../terminal.ts';
import { countRows, runCopying } from './run-copying.ts';

/** `keep`: so many backups are left; all where absent. */
type BackupCommand = { file: string; isForced: boolean; hasOpenCheckins: boolean; isJson: boolean; keep?: number };

const MEGABYTE = 1_000_000;

/** `backup file`: everything as it stands now, in one file, while the bot goes on. */
export async function runBackup(options: BackupCommand, env: Environment, terminal: Terminal): Promise<void> {
  const { isForced, hasOpenCheckins, keep } = options;
  await runCopying(env, terminal, async ({ config, sealer, show }) => {
    const file = resolve(options.file);
    const manifest = await makeBackup({
      ...{ url: config.DATABASE_URL, file, isForced, hasOpenCheckins, show, now: readClock },
      version: readVersion(),
      ...(sealer && { sealer }),
    });
    const removed = keep === undefined ? [] : await removeOldBackups(file, manifest, keep);
    const { size: bytes } = statSync(file);
    terminal.say(
      options.isJson
        ? JSON.stringify({ file, bytes, removed, ...describeManifest(manifest) }, null, 2)
        : describeBackup({ file, bytes, removed }, manifest, config.APP_SECRET !== undefined),
    );
  });
}

/** As machines are told, without what only a restore needs. */
export function describeManifest({ moment, seal: _seal, installation: _id, ...manifest }: Manifest): object {
  return { ...manifest, moment: new Date(moment).toISOString() };
}

type Written = { file: string; bytes: number; removed: string[] };

function describeBackup({ file, bytes, removed }: Written, manifest: Manifest, isSecretSet: boolean): string {
  const { tables, moment, engine, openCheckins, hasOpenCheckins } = manifest;
  const secret =
    engine === 'sqlite' && !isSecretSet
      ? 'the file beside the database that ends in .secret'
      : 'APP_SECRET (and ENCRYPTION_KEY) of .env';
  return [
    `${file}: ${countRows(tables)} rows of ${Object.keys(tables).length} tables as of ${new Date(moment).toISOString()}, ${(bytes / MEGABYTE).toFixed(1)} MB.`,
    ...removed.map((path) => `Removed: ${path}`),
    `Not in it: ${secret}. Keep that in another place: without it a restore does not open what is sealed.`,
    ...describeOpenCheckins(openCheckins, hasOpenCheckins),
    'It holds what people may have deleted since: keep it for 30 days at most (docs/backup.md).',
  ].join('\n');
}

/** What of rounds that were open is in a backup, and what follows. */
export function describeOpenCheckins(months: string[], isInIt: boolean): string[] {
  if (months.length === 0) return [];
  const which = `the open check-in (${months.join(', ')})`;
  return isInIt
    ? [`In it: what ties the answers of ${which} to people. Delete this file before the round ends.`]
    : [`Not in it: what was answered in ${which}; after a restore people are asked again.`];
}
