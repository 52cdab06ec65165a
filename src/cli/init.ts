import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { FILE_MODE } from '../store/database/files/private-files.ts';
import { findPackageRoot } from './build.ts';
import { readTextFile } from './lib/failures.ts';
import type { Terminal } from './terminal.ts';

/** Where the secret is that a start without `.env` made: another one would not open what it sealed. */
const MADE_BEFORE = 'data/smarketing.db.secret';

/** `init`: a `.env` with fresh secrets and an `org.json` to fill in, each only where there is none; and what comes next. */
export async function runInit(folder: string, { say }: Terminal): Promise<void> {
  const root = findPackageRoot();
  const hasSecret = existsSync(join(folder, MADE_BEFORE));
  const settings = fillSecrets(readTextFile(join(root, '.env.example')), hasSecret);
  const organisation = nameSchema(readTextFile(join(root, 'docs/org.example.json')), folder, root);
  say(
    (await writeNew(join(folder, '.env'), settings))
      ? '.env: made, with fresh secrets, for you alone'
      : `.env: ${KEPT}`,
  );
  say((await writeNew(join(folder, 'org.json'), organisation)) ? `org.json: made; ${EXPLAINED}` : `org.json: ${KEPT}`);
  say(NEXT);
}

const KEPT = 'is there already, and stays as it is';
const EXPLAINED = 'an editor that knows JSON Schema explains every field';

/** Each secret is for one purpose, so neither is made of the other. */
function fillSecrets(example: string, hasSecret: boolean): string {
  const makeSecret = () => randomBytes(32).toString('base64');
  const settings = example.replace(/^INTAKE_SECRET=$/m, () => `INTAKE_SECRET=whsec_${makeSecret()}`);
  return hasSecret ? settings : settings.replace(/^APP_SECRET=$/m, () => `APP_SECRET=${makeSecret()}`);
}

/** The example stands beside its schema; a file elsewhere says where that is. */
function nameSchema(example: string, folder: string, root: string): string {
  const path = relative(resolve(folder), join(root, 'docs/org.schema.json')).replaceAll('\\', '/');
  return example.replace('./org.schema.json', () => (path.startsWith('.') ? path : `./${path}`));
}

/** False where there is a file of this name, or anything else. */
async function writeNew(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: FILE_MODE });
    return true;
  } catch (reason) {
    if ((reason as { code?: unknown }).code === 'EEXIST') return false;
    throw reason;
  }
}

const NEXT = `
Next, in this order (README.md says more; for Teams: docs/teams.md). Here “smarketing” is
“npm run --silent smarketing --”, wherever its commands are named:
  1. Put your public address into .env: PUBLIC_URL=https://…  (not needed for Socket Mode)
  2. smarketing manifest slack > manifest.json, and make the app of it at https://api.slack.com/apps
  3. Install it to your workspace; put SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET into .env
  4. smarketing serve, and leave it running behind your proxy
  5. At Slack, under Event Subscriptions: verify the request URL
  6. Invite the bot to its channels: /invite @smarketing
  7. Fill in org.json; smarketing setup apply org.json --check, then without --check
  8. smarketing doctor, then send a test lead (docs/intake.md)`;
