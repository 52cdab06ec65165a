import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/organisation.ts';
import { openBrowser } from '../world/browser.ts';

const require = createRequire(import.meta.url);
/** Teams beside a chat, or in a small window. */
const NARROW_PX = 300;
const SNAPSHOTS = join(import.meta.dirname, 'snapshots/teams');
const HOST = readFileSync(join(import.meta.dirname, '../../sandbox/schemas/teams/ac-host-config-teams-light.json'));

/** About as wide as Segoe, and the same on every machine. */
const FONT = readFileSync(require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'));
/** What Teams does to the renderer’s buttons. */
const STYLE = `@font-face { font-family: "Segoe UI"; font-weight: 600; src: url(data:font/ttf;base64,${FONT.toString('base64')}) }
  body { margin: 0 } .ac-pushButton { font: 600 14px "Segoe UI"; padding: 5px 12px; border: 1px solid }`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: NARROW_PX, height: 900 } });
  await page.setContent(`<style>${STYLE}</style><main></main>`);
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
  await page.evaluate(LOAD);
});
afterAll(() => browser.close());

// Strings, since what runs in the browser has other types than what runs here.
const LOAD = `document.fonts.load('600 14px "Segoe UI"').then((fonts) => {
  if (fonts.length === 0) throw new Error('the font is missing');
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = ''; result.didProcess = true; };
})`;
const draw = (card: string) => `(() => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(${HOST});
  card.parse(${card});
  const main = document.querySelector('main');
  main.replaceChildren(card.render());
  return [...main.querySelectorAll('.ac-pushButton')].map((button) => {
    const inner = [button, ...button.querySelectorAll('div')];
    const isCut = inner.some((each) => each.scrollWidth > each.clientWidth) || button.getBoundingClientRect().right > ${NARROW_PX};
    return { label: button.textContent, isCut };
  });
})()`;

test.each(LOCALES)(
  'at 300 px no button of a card on Teams is cut, as Microsoft’s renderer draws it, in %s',
  async (locale) => {
    const cut: string[] = [];
    let drawn = 0;
    for (const name of readdirSync(join(SNAPSHOTS, locale)).filter((each) => each.endsWith('.json'))) {
      const buttons = (await page.evaluate(draw(readFileSync(join(SNAPSHOTS, locale, name), 'utf8')))) as {
        label: string;
        isCut: boolean;
      }[];
      drawn += buttons.length;
      cut.push(...buttons.filter(({ isCut }) => isCut).map(({ label }) => `${name}: ${label}`));
    }
    expect(drawn).toBeGreaterThan(200);
    expect(cut).toEqual([]);
  },
);
