import { parseArgs } from 'node:util';
import { measureCosts } from './measure-costs.ts';
import { describeLoads } from './table.ts';

const { values } = parseArgs({
  options: { organisations: { type: 'string', default: '100,1000,10000' }, try: { type: 'string' } },
});

/** `npm run scale`: what so many organisations would ask; with `--try 200` first what one thing costs here, with as many of them. */
if (values.try !== undefined) await measureCosts(Number(values.try), (line) => process.stdout.write(`${line}\n`));
process.stdout.write(`${describeLoads(values.organisations.split(',').map(Number)).join('\n')}\n`);
