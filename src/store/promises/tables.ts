import { agreementTables } from './agreement/tables.ts';
import { pairTables } from './pair/tables.ts';

export const promiseTables = { ...pairTables, ...agreementTables };
