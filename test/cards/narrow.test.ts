import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/organisation.ts';
import { openBrowser } from '../world/browser.ts';

const require = createRequire(import.meta.url);
/** Teams beside a chat, or in a small window. */
const NARROW_PX = 300;
const PHONE_PX = 390;
const SNAPSHOTS = join(import.meta.dirname, 'snapshots');
const HOST = readFileSync(join(import.meta.dirname, '../../sandbox/schemas/teams/ac-host-config-teams-light.json'));

const readFont = (file: string): string =>
  readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${file}`)).toString('base64');
// The same on every machine, made as wide as Segoe UI Semibold and Slack's Lato Bold, which are narrower.
const STYLE = `
  @font-face { font-family: "Segoe UI"; font-weight: 600; size-adjust: 94%; src: url(data:font/ttf;base64,${readFont('600SemiBold/NotoSans_600SemiBold.ttf')}) }
  @font-face { font-family: Lato; font-weight: 700; size-adjust: 94%; src: url(data:font/ttf;base64,${readFont('700Bold/NotoSans_700Bold.ttf')}) }
  body { margin: 0 }
  .ac-pushButton { font: 600 14px "Segoe UI"; padding: 5px 12px; border: 1px solid }
  .slack { margin: 0 16px 0 64px }
  .slack div { display: flex; flex-wrap: wrap; gap: 8px }
  .slack button { box-sizing: border-box; min-width: 40px; height: 36px; padding: 0 11px; border: 1px solid; font: 700 15px Lato }`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setContent(`<style>${STYLE}</style><main></main>`);
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
  await page.evaluate(LOAD);
});
afterAll(() => browser.close());

/** A menu beside words stands in no row of buttons. */
type DrawnButton = { label: string; top: number; isCut: boolean; isBesideWords: boolean };

// Strings, since what runs in the browser has other types than what runs here.
const LOAD = `Promise.all(['600 14px "Segoe UI"', '700 15px Lato'].map((font) => document.fonts.load(font))).then((fonts) => {
  if (fonts.some((found) => found.length === 0)) throw new Error('a font is missing');
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = ''; result.didProcess = true; };
})`;
const READ = `[...main.querySelectorAll('button')].map((button) => {
  const { top, right } = button.getBoundingClientRect();
  const isCut = [button, ...button.querySelectorAll('div')].some((each) => each.scrollWidth > each.clientWidth) || right > innerWidth;
  return { label: button.textContent, top, isCut, isBesideWords: button.closest('.ac-columnSet') !== null };
})`;

/** As Microsoft’s own renderer draws it. */
const drawOnTeams = (card: string): Promise<DrawnButton[]> =>
  page.evaluate(`(() => {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(${HOST});
    card.parse(${card});
    const main = document.querySelector('main');
    main.replaceChildren(card.render());
    return ${READ};
  })()`);

/** Its rows of buttons as Slack’s app sets them: beside the picture of who wrote, wrapped where they have no room. */
const drawOnSlack = (message: string): Promise<DrawnButton[]> =>
  page.evaluate(`(() => {
    const main = document.querySelector('main');
    const blocks = ${message}.blocks.filter(({ type }) => type === 'actions');
    main.innerHTML = '<section class="slack"></section>';
    for (const { elements } of blocks) {
      const row = main.firstChild.appendChild(document.createElement('div'));
      for (const { text } of elements) row.appendChild(document.createElement('button')).textContent = text?.text ?? '•••';
    }
    return ${READ};
  })()`);

const countRows = (buttons: DrawnButton[]): number =>
  new Set(buttons.filter(({ isBesideWords }) => !isBesideWords).map(({ top }) => Math.round(top / 20))).size;
const listCards = (platform: string, locale: string): string[] =>
  readdirSync(join(SNAPSHOTS, platform, locale)).filter((each) => each.endsWith('.json'));
const readCard = (...path: string[]): string => readFileSync(join(SNAPSHOTS, ...path), 'utf8');

describe('at 300 px', () => {
  beforeEach(() => page.setViewportSize({ width: NARROW_PX, height: 900 }));

  test.each(LOCALES)('no button of a card on Teams is cut, in %s', async (locale) => {
    const cut: string[] = [];
    let drawn = 0;
    for (const name of listCards('teams', locale)) {
      const buttons = await drawOnTeams(readCard('teams', locale, name));
      drawn += buttons.length;
      cut.push(...buttons.filter(({ isCut }) => isCut).map(({ label }) => `${name}: ${label}`));
    }
    expect(drawn).toBeGreaterThan(200);
    expect(cut).toEqual([]);
  });
});

describe('on a telephone of 390 px', () => {
  beforeEach(() => page.setViewportSize({ width: PHONE_PX, height: 844 }));
  const draws = { slack: drawOnSlack, teams: drawOnTeams };
  const places = (['slack', 'teams'] as const).flatMap((platform) => LOCALES.map((locale) => ({ platform, locale })));

  test.each(places)('a lead’s card has two rows of buttons at most, on $platform in $locale', async (place) => {
    const names = listCards(place.platform, place.locale).filter((each) => each.startsWith('lead-'));
    const rows: number[] = [];
    for (const name of names) {
      const buttons = await draws[place.platform](readCard(place.platform, place.locale, name));
      expect(buttons.filter(({ isCut }) => isCut)).toEqual([]);
      rows.push(countRows(buttons));
    }
    expect(
      Object.fromEntries(names.map((name, at) => [name, rows[at]]).filter(([, count]) => Number(count) > 2)),
    ).toEqual({});
    expect(Math.max(...rows)).toBe(2);
  });
});
