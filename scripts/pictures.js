// Takes the pictures of the real thing for README and docs: `npm run pictures` builds before. Needs Chromium.
import { openBrowser } from '../dist/test/world/browser.js';
import { pictureAgreeing, picturePromises } from './pictures/agreeing.js';
import { pictureCheckin, pictureDigest, pictureLeads } from './pictures/month.js';
import { openStage } from './pictures/stage.js';

/** Each in a sandbox of its own. */
const SHOWS = [
  { flags: [], scenes: [pictureLeads, pictureCheckin, pictureDigest] },
  { flags: [], scenes: [pictureAgreeing] },
  { flags: ['--agreed'], scenes: [picturePromises] },
];

const browser = await openBrowser();
for (const { flags, scenes } of SHOWS) {
  const stage = await openStage(browser, flags);
  for (const scene of scenes) await scene(stage);
  await stage.close();
}
await browser.close();
