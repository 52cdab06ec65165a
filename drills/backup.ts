import { readOptions } from './options.ts';
import { playBackup } from './plays/backup.ts';

/** Backs a bot up while people tap, restores it elsewhere, on either engine; and moves it to PostgreSQL before. */
const { engines, leads = 20_000, seconds = 30, taps = 100 } = readOptions();
let isBroken = false;
for (const engine of engines) {
  const { figures, broken } = await playBackup({ engine, leads, seconds, taps });
  const lines = [`backup on ${engine}, ${leads} leads, ${taps} taps a second`, ...figures.map((line) => `  ${line}`)];
  process.stdout.write(`${[...lines, ...broken.map((line) => `  BROKEN: ${line}`)].join('\n')}\n`);
  isBroken ||= broken.length > 0;
}
process.exit(isBroken ? 1 : 0);
