import type { Address, AddressKind } from '../../domain/addresses/address.ts';
import type { Target } from '../../domain/deliveries/delivery.ts';
import type { Platform } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import { codeKey } from '../people/link-steps.ts';
import type { Sealer } from '../sealing.ts';
import type { Reads } from '../store.ts';

const TEAMS_MAX = 100;

export function addressReadsOf(
  database: Database,
  sealer: Sealer,
): Pick<Reads, 'address' | 'teams' | 'linkCode' | 'linkOffered'> {
  return {
    address: async (target) => {
      const { platform, workspace } = target;
      const key = target.kind === 'person' ? target.id : workspace;
      const rows = await database.all(newestFirst, { platform, workspace, key });
      const own = rows.find(({ kind }) => kind === 'person' && target.kind === 'person');
      // Every place of a workspace is behind the same address: the one heard last is the truest.
      const newest = rows[0];
      return newest && { ...addressOf(own ?? placeless(target)), serviceUrl: newest.service_url };
    },
    teams: async ({ platform, id }) =>
      (await database.all(teamsOf, { platform, workspace: id })).map((row) => addressOf(row)),
    linkCode: ({ organisation, id }, at) => sealer.makeCode(organisation, id, at),
    linkOffered: async (code, at) => {
      const [row] = await database.all(offered, { code: codeKey(code), at });
      return row === undefined ? undefined : (JSON.parse(row.body) as Person);
    },
  };
}

type Row = {
  platform: string;
  workspace: string;
  kind: string;
  id: string;
  service_url: string;
  conversation: string | null;
  member: string | null;
};

/** Of a channel, or of somebody who never came by: only the workspace's address is known. */
function placeless({ kind, platform, workspace, id }: Target): Row {
  const own = kind === 'person' ? 'person' : 'team';
  return { platform, workspace, kind: own, id, service_url: '', conversation: null, member: null };
}

function addressOf({ platform, workspace, kind, id, service_url: serviceUrl, conversation, member }: Row): Address {
  return {
    platform: platform as Platform,
    workspace,
    kind: kind as AddressKind,
    id,
    serviceUrl,
    ...(conversation !== null && { conversation }),
    ...(member !== null && { member }),
  };
}

const COLUMNS = ['platform', 'workspace', 'kind', 'id', 'service_url', 'conversation', 'member'] as const;

const newestFirst = prepare<{ platform: string; workspace: string; key: string }>()((db, $) =>
  db
    .selectFrom('place_references')
    .select(COLUMNS)
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

const teamsOf = prepare<{ platform: string; workspace: string }>()((db, $) =>
  db
    .selectFrom('place_references')
    .select(COLUMNS)
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('kind', '=', 'team')
    .orderBy('id')
    .limit(TEAMS_MAX),
);

const offered = prepare<{ code: string; at: number }>()((db, $) =>
  db
    .selectFrom('link_codes as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisation', '=', 'c.organisation').onRef('p.id', '=', 'c.person'),
    )
    .select('p.body')
    .where('c.code', '=', $.code)
    .where('c.until', '>=', $.at),
);
