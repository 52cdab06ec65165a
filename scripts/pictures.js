// Takes the README's pictures of the real thing: `npm run pictures` after `npm run build`. Needs Chromium.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../dist/test/world/browser.js';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs/pictures');
const SETTLE_MS = 1500;

const browser = await openBrowser();
const folder = mkdtempSync(join(tmpdir(), 'smarketing-pictures-'));
const sandbox = spawn(process.execPath, [join(ROOT, 'dist/sandbox/main.js'), '--port', '0'], { cwd: folder });
const address = await new Promise((resolve) => {
  sandbox.stdout.on('data', (chunk) => {
    const found = String(chunk).match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    if (found !== undefined) resolve(found);
  });
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
const take = async (name) => {
  await page.mouse.move(0, 0);
  await settle();
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
};
/** Slack, Teams, or both side by side. */
const show = (side) => page.getByRole('group', { name: 'What is shown' }).getByRole('button', { name: side }).click();
const go = (platform, name) =>
  page.getByRole('navigation', { name: platform }).getByRole('button', { name }).first().click();
const teams = page.getByRole('region', { name: /^Teams: / });

await show('Slack');
await press('Send “Brugrenovatie Zuid”');
await press('👎 Zwak');
await take('judging');
await press('Geen budget');
await become('Bram');
await press('👍 Goed');
await become('Jack');
await press('👍 Goed');
await press('Contact opgenomen');
await press(/Botlek Terminals/);
await press(/1 reply/);
await take('settled');
await page.getByRole('button', { name: 'Close thread' }).click();
await show('Both');
await become('Fleur');
await teams.getByRole('button', { name: '👍 Goed' }).last().click();
await settle();
await take('both');
await show('Slack');
const stream = page.locator('section.stream');
const form = page.getByRole('dialog');
const tap = async (name) => {
  await stream.getByRole('button', { name }).last().click();
  await settle();
};
const type = async (text) => {
  await stream.getByRole('textbox').fill(text);
  await stream.getByRole('textbox').press('Enter');
  await settle();
};
const talkToBot = () => go('Slack', /^smarketing/);

await become('Ruben');
await talkToBot();
await type('/checkin start');
await tap('Check-in openen');
await become('Sanne');
await talkToBot();
await tap('Antwoorden');
const asked = ['energie gegeven', 'energie gekost', 'belangrijkste learning', 'grootste doel'];
const told = [
  'Met Lotte naar Brugrenovatie Zuid: dezelfde vragen gehoord.',
  'Drie keer bellen met 06-12345678 voor één datum.',
  'Eerst vragen naar de ondergrond, dan pas naar de prijs.',
  'Elke nieuwe lead binnen een werkdag bellen.',
];
for (const [place, label] of asked.entries())
  await form.getByRole('textbox', { name: new RegExp(label) }).fill(told[place]);
await form.getByRole('button', { name: 'Opslaan' }).click();
await settle();
await take('checkin');
await form.getByRole('button', { name: 'Klaar' }).click();
await page.getByRole('button', { name: 'Everybody answers' }).click();
await page.getByText(/people answered/).waitFor({ timeout: 120_000 });
await settle();
await become('Ruben');
await talkToBot();
await type('/checkin close');
await tap('Check-in sluiten');
await tap(/Bewerk 🔋/);
for (const line of [/^2\. /, /^5\. /, /^7\. /]) await form.getByRole('checkbox', { name: line }).check();
await form.getByRole('textbox', { name: 'Titel van het thema' }).fill('Samen bij de klant');
await form.getByRole('button', { name: 'Opslaan' }).click();
await settle();
await form.getByRole('button', { name: 'Sluiten' }).last().click();
await settle();
await tap(/Akkoord met versie 2/);
await become('Helen');
await talkToBot();
await tap(/Approve version 2/);
await tap('Publish');
await go('Slack', /sales-marketing/);
await page.setViewportSize({ width: 1440, height: 1150 });
await settle();
await stream.getByText('Check-in november', { exact: false }).first().scrollIntoViewIfNeeded();
await stream
  .getByText(/voortgangsgesprek/i)
  .last()
  .scrollIntoViewIfNeeded();
await take('checkin-summary');

// A week of leads takes half a minute at Slack's pace; the digest waits for nobody in #marketing.
await page.getByRole('button', { name: 'A week of leads' }).click();
await page.getByText(/leads were sent/).waitFor({ timeout: 120_000 });
await become('Noor');
await go('Slack', /marketing/);
await page.getByRole('button', { name: 'Monday 9:00' }).click();
await stream.getByText('Eerst de kwaliteit').waitFor({ timeout: 120_000 });
await stream.getByRole('img').last().waitFor({ timeout: 30_000 });
await take('digest');
await go('Teams', /^marketing/);
await teams.getByText('Eerst de kwaliteit').waitFor({ timeout: 120_000 });
await teams.getByRole('img').last().waitFor({ timeout: 30_000 });
await stream.getByText('Eerst de kwaliteit').evaluate((words) => words.scrollIntoView({ block: 'start' }));
await teams.getByText('Eerst de kwaliteit').evaluate((words) => words.scrollIntoView({ block: 'start' }));
await take('digest-both');
await page.setViewportSize({ width: 390, height: 844 });
await go('Columns', 'Slack');
await stream.getByText('Eerst de kwaliteit').scrollIntoViewIfNeeded();
await settle();
await take('digest-phone');

await browser.close();
sandbox.kill('SIGTERM');
sandbox.once('exit', () => rmSync(folder, { recursive: true, force: true }));
