import { expect, test } from 'vitest';
import { openBrowser } from '../../world/browser.ts';

test('without Chromium a test says in one sentence how to get it', async () => {
  await expect(openBrowser('/nowhere/chromium')).rejects.toThrow(
    'There is no Chromium at /nowhere/chromium: run `apt-get install -y chromium`, or say in CHROMIUM_PATH where yours is.',
  );
});
