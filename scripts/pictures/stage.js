import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PICTURES = join(ROOT, 'docs/pictures');
const SETTLE_MS = 1500;
/** A working day, so that no picture shows the day on which it was taken. */
const BEGIN = '2026-11-10T10:00';
/** Room for one long message or form. */
const TALL = { width: 1440, height: 1400 };

/** A sandbox of its own with a page on it, and what people do there. `close` ends it. */
export const openStage = async (browser, flags = []) => {
  const folder = mkdtempSync(join(tmpdir(), 'smarketing-pictures-'));
  const args = [join(ROOT, 'dist/sandbox/main.js'), '--port', '0', '--at', BEGIN, ...flags];
  const sandbox = spawn(process.execPath, args, { cwd: folder });
  const address = await new Promise((resolve) => {
    sandbox.stdout.on('data', (chunk) => {
      const found = String(chunk).match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);

  const stream = page.locator('section.stream');
  const form = page.getByRole('dialog');
  const settle = () => page.waitForTimeout(SETTLE_MS);
  const press = async (name, from = page) => {
    await from.getByRole('button', { name }).first().click();
    await settle();
  };
  const go = (platform, name) =>
    page.getByRole('navigation', { name: platform }).getByRole('button', { name }).first().click();
  const leavePointer = async () => {
    await page.mouse.move(0, 0);
    await settle();
  };
  return {
    page,
    stream,
    form,
    teams: page.getByRole('region', { name: /^Teams: / }),
    settle,
    press,
    go,
    /** Slack, Teams, or both side by side. */
    show: (side) => page.getByRole('group', { name: 'What is shown' }).getByRole('button', { name: side }).click(),
    talkToBot: () => go('Slack', /^smarketing/),
    async become(name) {
      await page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
      await settle();
    },
    /** The message that was written last. */
    newest: () => stream.getByRole('article').last(),
    /** The last button of that name in the conversation. */
    async tap(name) {
      await stream.getByRole('button', { name }).last().click();
      await settle();
    },
    async type(text) {
      await stream.getByRole('textbox').fill(text);
      await stream.getByRole('textbox').press('Enter');
      await settle();
    },
    async fill(fields) {
      for (const [label, text] of fields) await form.getByRole('textbox', { name: label }).fill(text);
    },
    /** The whole page. */
    async take(name) {
      await leavePointer();
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    /** One thing of it, whole. */
    async cut(name, what) {
      await page.setViewportSize(TALL);
      await leavePointer();
      await what.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    async close() {
      await page.close();
      sandbox.kill('SIGTERM');
      sandbox.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    },
  };
};
