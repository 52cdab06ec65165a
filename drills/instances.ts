import { readOptions } from './options.ts';
import { playInstances } from './plays/instances.ts';
import { listBroken, printOutcome } from './verdict/report.ts';

/** Three instances on one PostgreSQL, of which one is killed, cut off or silenced every few seconds. */
const { kills = 200, seed } = readOptions();
const outcome = await playInstances({ kills, seed }, (count) => process.stderr.write(`${count} of ${kills} kills\r`));
printOutcome(outcome);
process.exit(listBroken(outcome).length > 0 ? 1 : 0);
