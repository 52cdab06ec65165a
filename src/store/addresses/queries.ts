import type { ChatTarget } from '../../domain/deliveries/target.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import { createGrantReads } from './grants/queries.ts';
import type { AddressReads } from './reads.ts';
import { type AddressRow, toAddress } from './tables.ts';

const TEAMS_MAX = 100;

export function createAddressReads(database: Database): AddressReads {
  return {
    ...createGrantReads(database),
    address: async (target) => {
      const { platform, workspace } = target;
      const isPerson = isOfPerson(target);
      const key = isPerson ? target.id : workspace;
      const rows = await database.all(selectNewestFirst, { platform, workspace, key });
      const own = rows.find(({ kind }) => kind === 'person' && isPerson);
      // Every place of a workspace is behind the same address: the one heard last is the truest.
      const newest = rows[0];
      return newest && { ...toAddress(own ?? makeRow(target)), serviceUrl: newest.service_url };
    },
    teams: async ({ platform, id }) =>
      (await database.all(selectTeams, { platform, workspace: id })).map((row) => toAddress(row)),
  };
}

/** Of a channel, or of somebody who never came by: only the workspace's address is known. */
function makeRow(target: ChatTarget): Omit<AddressRow, 'at'> {
  const { platform, workspace, id } = target;
  const kind = isOfPerson(target) ? 'person' : 'team';
  return { platform, workspace, kind, id, service_url: '', conversation: null, member: null };
}

function isOfPerson({ kind }: ChatTarget): boolean {
  switch (kind) {
    case 'channel':
      return false;
    case 'person':
    case 'home':
      return true;
  }
}

const selectNewestFirst = prepare<{ platform: string; workspace: string; key: string }>()((db, $) =>
  db
    .selectFrom('place_references')
    .selectAll()
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where((is) =>
      is.or([
        is.and([is('kind', '=', 'workspace'), is('id', '=', $.workspace)]),
        is.and([is('kind', '=', 'person'), is('id', '=', $.key)]),
      ]),
    )
    .orderBy('at', 'desc'),
);

const selectTeams = prepare<{ platform: string; workspace: string }>()((db, $) =>
  db
    .selectFrom('place_references')
    .selectAll()
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('kind', '=', 'team')
    .orderBy('id')
    .limit(TEAMS_MAX),
);
