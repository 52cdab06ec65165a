import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import { readInstallationValue } from '../shared/installation.ts';
import { readDigest, readMonth } from './bodies.ts';
import type { PostedReads } from './reads.ts';
import { nameSignals } from './steps.ts';

const SIGNALS_MAX = 1000;

export function createPostedReads(database: Database): PostedReads {
  return {
    newestDigest: async (organisation) => {
      const [row] = await database.all(selectNewest, { organisation });
      if (row === undefined) return undefined;
      const { until, untilAt, body } = row;
      return { until, untilAt, ...(body !== null && { digest: readDigest(body) }) };
    },
    digest: async (organisation, until) => {
      const [row] = await database.all(selectDigest, { organisation, until });
      return row === undefined || row.body === null ? undefined : readDigest(row.body);
    },
    postedMonth: async (organisation, month) => {
      const [row] = await database.all(selectMonth, { organisation, month });
      return row && readMonth(row.body);
    },
    signals: (organisation) => database.all(selectSignals, { organisation }),
    signalsLookedAt: async (organisation) => {
      const at = await readInstallationValue(database, nameSignals(organisation));
      return at === undefined ? undefined : Number(at);
    },
  };
}

const selectNewest = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('digests')
    .select(['until_day as until', 'until_at as untilAt', 'body'])
    .where('organisation', '=', $.organisation)
    .orderBy('until_day', 'desc')
    .limit(1),
);

const selectDigest = prepare<{ organisation: string; until: string }>()((db, $) =>
  db.selectFrom('digests').select('body').where('organisation', '=', $.organisation).where('until_day', '=', $.until),
);

const selectMonth = prepare<{ organisation: string; month: string }>()((db, $) =>
  db
    .selectFrom('monthly_figures')
    .select('body')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const selectSignals = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('signals')
    .select(['campaign', 'at'])
    .where('organisation', '=', $.organisation)
    .orderBy('at', 'desc')
    .limit(SIGNALS_MAX),
);
