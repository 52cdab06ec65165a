import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ENGINES } from '../../drills/stage/database.ts';
import { playFuzz, writeTally } from './play.ts';
import { countWires } from './wires.ts';

const { values } = parseArgs({
  options: {
    bodies: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'sqlite' },
    /** The number of one body, to send that alone. */
    only: { type: 'string' },
  },
});
const MEMORY = '/dev/shm';

const engine = ENGINES.find((each) => each === values.engine);
if (engine === undefined) throw new Error(`--engine is ${ENGINES.join(' or ')}`);
// The database is thrown away, so it need not survive a power cut.
if (existsSync(MEMORY)) process.env['TMPDIR'] = MEMORY;
const [bodies, seed] = [Number(values.bodies), Number(values.seed)];
const options = { engine, bodies, seed, ...(values.only !== undefined && { only: Number(values.only) }) };
const { tallies, drawn, seconds, broken } = await playFuzz(options);
const { taps, forms } = countWires();
say(
  `${bodies} bodies with seed ${seed} on ${engine} in ${Math.round(seconds)} s; ${taps} taps, ${forms} forms, ${drawn} buttons of real cards`,
);
for (const [phase, tally] of Object.entries(tallies)) say(`${phase}:\n${writeTally(tally).join('\n')}`);
for (const how of broken) say(`BROKEN: ${how}`);
say(broken.length === 0 ? 'every promise held' : `${broken.length} broken`);
process.exit(broken.length === 0 ? 0 : 1);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
