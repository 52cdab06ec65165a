import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../world/browser.ts';
import { openSandbox, type Sandbox } from '../../world/sandbox.ts';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  sandbox = await openSandbox();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(await sandbox.start());
});
afterAll(async () => {
  await browser.close();
  await sandbox?.end();
});

const become = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const conversation = () => page.getByRole('region', { name: '#sales' });
const sees = (text: string | RegExp) => conversation().getByText(text).first().waitFor({ timeout: 10_000 });

test('a newcomer sends a lead, judges it as three reps, gives a reason, and sees all of the lead as long as nobody contacted them', async () => {
  await press('Send “Brugrenovatie Zuid”');
  await sees('Hoofd inkoop');
  await become('Sanne');
  await press('👎 Zwak');
  await sees(/Waarom is Brugrenovatie Zuid BV een zwakke lead/);
  await press('Geen budget');
  await sees(/: Geen budget\. Marketing/);
  await press('Notitie toevoegen');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Pas in het voorjaar weer budget.');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await sees(/mag geciteerd worden/);
  await become('Bram');
  await press('👍 Goed');
  await sees(/👍\s1/);
  await become('Jack');
  await press('👌 Redelijk');
  await sees(/👍\s1\s·\s👌\s1\s·\s👎\s1/);
  await sees('Hoofd inkoop');
});

test('what happened in the sandbox is still there after a restart, and goes on', async () => {
  sandbox.process().kill('SIGTERM');
  await once(sandbox.process(), 'exit');
  expect(sandbox.process().exitCode).toBe(0);
  await page.goto(await sandbox.start());
  await sees(/👍\s1\s·\s👌\s1\s·\s👎\s1/);
  await become('Fleur');
  await press('Contact opgenomen');
  await sees(/contact opgenomen door Fleur/);
});

test('a bad lead is refused with the reason, and Slack’s bad day ends well', async () => {
  await page.getByRole('tab', { name: 'Bad' }).click();
  await press(/No company/i);
  await page.getByText(/422/).first().waitFor();
  await page.getByRole('tab', { name: 'Good' }).click();
  await page.getByRole('switch', { name: /^500/ }).click();
  await press(/Scheepswerf De Merwe/);
  await page.getByText('retry').first().waitFor();
  await page.getByRole('switch', { name: /^500/ }).click();
  await page.getByRole('button', { name: '+1 hour' }).click();
  await sees('Scheepswerf De Merwe');
});
