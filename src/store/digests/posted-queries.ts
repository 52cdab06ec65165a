import type { Digest, KeptWeek } from '../../domain/digests/digest.ts';
import type { DigestPeriod } from '../../domain/digests/digest-plan.ts';
import type { MonthWeek } from '../../domain/digests/month.ts';
import type { RowOf } from '../database/columns.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import { omitNulls } from '../database/rows.ts';
import { readInstallationValue } from '../shared/installation.ts';
import { readDigest, readDurations, readFormerTerms, readLoadWatch, readMonth, readReasons } from './bodies.ts';
import type { PostedReads } from './reads.ts';
import { nameLoad, nameSignals, nameTerms } from './steps.ts';
import type { digestTables } from './tables.ts';

const SIGNALS_MAX = 1000;

export function createPostedReads(database: Database): PostedReads {
  return {
    newestDigest: async (organisation) => (await database.all(selectNewest, { organisation })).map(toKeptWeek)[0],
    digest: async (organisation, until) => {
      const [row] = await database.all(selectDigest, { organisation, until });
      return row && toDigest(row);
    },
    weeksEnding: async (organisation, { after, last }) => {
      const rows = await database.all(selectWeeks, { organisation, after, last });
      const [oldest] = await database.all(selectOldest, { organisation });
      return {
        weeks: rows.map(toMonthWeek),
        isFirst: oldest === undefined || oldest.until === (rows[0]?.until_day ?? oldest.until),
      };
    },
    postedDigests: async (organisation, { after, last }) =>
      (await database.all(selectWeeks, { organisation, after, last })).flatMap((row) =>
        row.posted_at === null ? [] : (toDigest(row) ?? []),
      ),
    postedMonths: async (organisation, { from, last }) =>
      (await database.all(selectMonths, { organisation, from, last })).map(({ body }) => readMonth(body)),
    postedMonth: async (organisation, month) => {
      const [row] = await database.all(selectMonth, { organisation, month });
      return row && readMonth(row.body);
    },
    signals: (organisation) => database.all(selectSignals, { organisation }),
    signal: async (organisation, campaign, at) => {
      const [row] = await database.all(selectSignal, { organisation, campaign, at });
      return row && { reasons: row.reasons === null ? [] : readReasons(row.reasons) };
    },
    formerTerms: async (organisation) => {
      const former = await readInstallationValue(database, nameTerms(organisation));
      return former === undefined ? [] : readFormerTerms(former);
    },
    loadWatch: async (organisation) => {
      const watch = await readInstallationValue(database, nameLoad(organisation));
      return watch === undefined ? undefined : readLoadWatch(watch);
    },
    signalsLookedAt: async (organisation) => {
      const at = await readInstallationValue(database, nameSignals(organisation));
      return at === undefined ? undefined : Number(at);
    },
  };
}

type DigestRow = RowOf<(typeof digestTables)['digests']>;

function toKeptWeek(row: DigestRow): KeptWeek {
  const { until_day: until, until_at: untilAt } = row;
  const digest = toDigest(row);
  return {
    until,
    untilAt,
    isPosted: row.posted_at !== null,
    ...(digest && { digest }),
    ...omitNulls({ dueAt: row.due_at, next: toNextPeriod(row) }),
  };
}

/** As it was frozen; that it came late shows once it is posted. */
function toDigest({ body, is_late }: Pick<DigestRow, 'body' | 'is_late'>): Digest | undefined {
  if (body === null) return undefined;
  return is_late === null ? readDigest(body) : { ...readDigest(body), isLate: is_late === 1 };
}

function toNextPeriod(row: DigestRow): DigestPeriod | null {
  const { until_day: first, until_at: fromAt, next_until: until, next_until_at: untilAt, next_due_at: dueAt } = row;
  return until === null || untilAt === null || dueAt === null ? null : { first, until, fromAt, untilAt, dueAt };
}

function toMonthWeek(row: DigestRow): MonthWeek {
  const { until_day: until, from_at: fromAt, until_at: untilAt, frozen_at, body, won_ms } = row;
  const record = frozen_at !== null ? 'frozen' : body === null ? 'begun' : 'before';
  return { until, fromAt, untilAt, record, wonMs: won_ms === null ? [] : readDurations(won_ms) };
}

const selectNewest = prepare<{ organisation: string }>()((db, $) =>
  db.selectFrom('digests').selectAll().where('organisation', '=', $.organisation).orderBy('until_day', 'desc').limit(1),
);

const selectDigest = prepare<{ organisation: string; until: string }>()((db, $) =>
  db
    .selectFrom('digests')
    .select(['body', 'is_late'])
    .where('organisation', '=', $.organisation)
    .where('until_day', '=', $.until),
);

const selectWeeks = prepare<{ organisation: string; after: string; last: string }>()((db, $) =>
  db
    .selectFrom('digests')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('until_day', '>', $.after)
    .where('until_day', '<=', $.last)
    .orderBy('until_day'),
);

const selectOldest = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('digests')
    .select('until_day as until')
    .where('organisation', '=', $.organisation)
    .orderBy('until_day')
    .limit(1),
);

const selectMonth = prepare<{ organisation: string; month: string }>()((db, $) =>
  db
    .selectFrom('monthly_figures')
    .select('body')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const selectMonths = prepare<{ organisation: string; from: string; last: string }>()((db, $) =>
  db
    .selectFrom('monthly_figures')
    .select('body')
    .where('organisation', '=', $.organisation)
    .where('month', '>=', $.from)
    .where('month', '<=', $.last)
    .orderBy('month'),
);

const selectSignals = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('signals')
    .select(['campaign', 'at'])
    .where('organisation', '=', $.organisation)
    .orderBy('at', 'desc')
    .limit(SIGNALS_MAX),
);

const selectSignal = prepare<{ organisation: string; campaign: string; at: number }>()((db, $) =>
  db
    .selectFrom('signals')
    .select('reasons')
    .where('organisation', '=', $.organisation)
    .where('campaign', '=', $.campaign)
    .where('at', '=', $.at),
);
