import { readOptions } from './options.ts';
import { ILLNESSES, type IllnessName, OUTAGES, type OutageLength } from './plays/illnesses.ts';
import { playOutage } from './plays/outage.ts';
import { listBroken, printOutcome } from './verdict/report.ts';

/** Hours and days in which both platforms give every kind of bad answer, by a moved clock. `--only 502`, `--only 5h`. */
const { engines, seed, only } = readOptions();
let isBroken = false;
for (const engine of engines) {
  for (const length of Object.keys(OUTAGES) as OutageLength[]) {
    for (const illness of Object.keys(ILLNESSES) as IllnessName[]) {
      if (only !== undefined && only !== length && only !== illness) continue;
      const outcome = await playOutage({ illness, length, engine, seed });
      printOutcome(outcome);
      isBroken ||= listBroken(outcome).length > 0;
    }
  }
}
process.exit(isBroken ? 1 : 0);
