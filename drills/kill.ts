import { readOptions } from './options.ts';
import { playKills } from './plays/kill.ts';
import { listBroken, printOutcome } from './verdict/report.ts';

/** Kills the bot a few hundred times amid traffic of every kind, on either engine, with and without Slack's history to look in. */
const { kills = 100, engines, seed } = readOptions();
let isBroken = false;
for (const engine of engines) {
  for (const canLookUp of [true, false]) {
    const outcome = await playKills({ engine, kills, seed, canLookUp }, (count) =>
      process.stderr.write(`${count} of ${kills} kills\r`),
    );
    printOutcome(outcome);
    isBroken ||= listBroken(outcome).length > 0;
  }
}
process.exit(isBroken ? 1 : 0);
