import { agreementTables } from './agreement/tables.ts';
import { goalTables } from './goal/tables.ts';
import { introductionTables } from './introduction/tables.ts';
import { pairTables } from './pair/tables.ts';

export const promiseTables = { ...pairTables, ...agreementTables, ...goalTables, ...introductionTables };
