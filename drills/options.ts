import { parseArgs } from 'node:util';
import { ENGINES, type Engine } from './stage/database.ts';

/** What a drill is asked for on the command line. */
export type DrillOptions = {
  kills?: number;
  engines: readonly Engine[];
  seed: number;
  only?: string;
  leads?: number;
  seconds?: number;
  taps?: number;
};

export function readOptions(): DrillOptions {
  try {
    const { values } = parseArgs({
      options: {
        kills: { type: 'string' },
        engine: { type: 'string' },
        seed: { type: 'string' },
        only: { type: 'string' },
        leads: { type: 'string' },
        seconds: { type: 'string' },
        taps: { type: 'string' },
      },
    });
    const engine = ENGINES.find((each) => each === values.engine);
    if (values.engine !== undefined && engine === undefined) throw new Error(`--engine is ${ENGINES.join(' or ')}`);
    return {
      ...(values.kills !== undefined && { kills: readCount('--kills', values.kills) }),
      ...(values.leads !== undefined && { leads: readCount('--leads', values.leads) }),
      ...(values.seconds !== undefined && { seconds: readCount('--seconds', values.seconds) }),
      ...(values.taps !== undefined && { taps: readCount('--taps', values.taps) }),
      ...(values.only !== undefined && { only: values.only }),
      engines: engine === undefined ? ENGINES : [engine],
      seed: values.seed === undefined ? Date.now() % 1_000_000 : readCount('--seed', values.seed),
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(2);
  }
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${name} is a whole number from 1`);
  return count;
}
