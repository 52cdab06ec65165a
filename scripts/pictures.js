// Takes the README's pictures of the real thing: `npm run pictures` after `npm run build`. Needs Chromium.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs/pictures');
const SETTLE_MS = 1500;

const folder = mkdtempSync(join(tmpdir(), 'smarketing-pictures-'));
const sandbox = spawn(process.execPath, [join(ROOT, 'dist/src/cli.js'), 'sandbox', '--port', '0'], { cwd: folder });
const address = await new Promise((resolve) => {
  sandbox.stdout.on('data', (chunk) => {
    const found = String(chunk).match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    if (found !== undefined) resolve(found);
  });
});
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(address);

const settle = () => page.waitForTimeout(SETTLE_MS);
const press = async (name) => {
  await page.getByRole('button', { name }).first().click();
  await settle();
};
const become = async (name) => {
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
  await settle();
};
const take = (name) => page.screenshot({ path: join(PICTURES, `${name}.png`) });

await press('Send “Brugrenovatie Zuid”');
await press('👎 Zwak');
await page.mouse.move(0, 0);
await take('judging');
await press('Geen budget');
await become('Bram');
await press('👍 Goed');
await become('Jack');
await press('👍 Goed');
await press('Ik pak hem op');
await press(/Botlek Terminals/);
await press(/4 replies/);
await page.mouse.move(0, 0);
await take('settled');
await page.setViewportSize({ width: 390, height: 844 });
await settle();
await take('phone');

await browser.close();
sandbox.kill('SIGTERM');
sandbox.once('exit', () => rmSync(folder, { recursive: true, force: true }));
