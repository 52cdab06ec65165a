import type { Database } from './database/database.ts';
import * as rooms from './rooms.ts';
import type { Sealer } from './sealing.ts';
import type { Reads } from './store.ts';

export function createReads(database: Database, sealer: Sealer): Reads {
  return Object.assign({}, ...Object.values(rooms).map((room) => room.createReads(database, sealer)));
}
