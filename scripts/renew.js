// Writes anew what follows from the sources: the apps' manifests, the schema of the organisation's file and the snapshots that tests compare with.
// `npm run renew` builds before; `git diff` then shows what changed. `npm run renew manifests` leaves the snapshots alone.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOrganisationFile } from '../dist/src/domain/setup/organisation-schema.js';
import { buildSlackManifest } from '../dist/src/handlers/slack/setup/manifest.js';
import { buildTeamsManifest } from '../dist/src/handlers/teams/setup/manifest.js';

const ROOT = join(import.meta.dirname, '..');
const URL_EXAMPLE = 'https://smarketing.example.com';
const SCHEMA = 'docs/org.schema.json';
const APP_EXAMPLE = '00000000-0000-4000-8000-000000000000';

/** What fails has said why. */
const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const manifests = { slack: buildSlackManifest(URL_EXAMPLE), teams: buildTeamsManifest(URL_EXAMPLE, APP_EXAMPLE) };
for (const [platform, manifest] of Object.entries(manifests))
  writeFileSync(join(ROOT, 'manifest', `${platform}.json`), JSON.stringify(manifest, null, 2));
writeFileSync(join(ROOT, SCHEMA), JSON.stringify(describeOrganisationFile(), null, 2));
run('biome', 'format', '--write', 'manifest', SCHEMA);
if (process.argv[2] === 'manifests') process.exit();

const tests = readdirSync(join(ROOT, 'test'), { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('.toMatchFileSnapshot('));
run('vitest', 'run', ...tests, '--update');
