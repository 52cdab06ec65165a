import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The system's Chromium; where there is none, the error says how to get it. */
export async function openBrowser(
  executablePath = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
): Promise<Browser> {
  if (!existsSync(executablePath))
    throw new Error(
      `There is no Chromium at ${executablePath}: run \`apt-get install -y chromium\`, or say in CHROMIUM_PATH where yours is.`,
    );
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
