import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INTAKE_SECRET } from '../../world/intake.ts';
import { ensureBuilt, runCommand } from '../../world/process.ts';

const CA = join(import.meta.dirname, '../../fixtures/tls/database-ca.pem');
let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'smarketing-unread-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Nothing answers there, nor at Slack: what is said before that is what is looked at. */
const env = {
  DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/db',
  APP_SECRET: Buffer.from('a secret of 32 bytes, at the least').toString('base64'),
  INTAKE_SECRET,
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_API_URL: 'http://127.0.0.1:1/api/',
};
const PGSSLMODE = 'PGSSLMODE is set, and is not read: write sslmode=… at the end of DATABASE_URL';
const EXTRA = 'NODE_EXTRA_CA_CERTS is set, and adds nobody: Node reads it when it starts';

test('whoever sets what the bot does not read hears it at the start, and from doctor', async () => {
  await writeFile(join(folder, '.env'), `PGSSLMODE=verify-full\nNODE_EXTRA_CA_CERTS=${CA}\n`);
  const started = await runCommand(['serve'], { env, folder });
  expect(started.code).toBe(1);
  for (const sentence of [PGSSLMODE, EXTRA, 'nothing answers at 127.0.0.1']) expect(started.said).toContain(sentence);
  const { said } = await runCommand(['doctor'], { env, folder });
  for (const sentence of [PGSSLMODE, EXTRA]) expect(said).toContain(`! ${sentence}`);
  expect(started.said + said).not.toContain('geheim');
});

test('what Node read when it started is not named', async () => {
  await writeFile(join(folder, '.env'), '');
  const { said } = await runCommand(['doctor'], { env: { ...env, NODE_EXTRA_CA_CERTS: CA }, folder });
  expect(said).toContain('✓ Configuration');
  expect(said).not.toContain('is set, and');
});
