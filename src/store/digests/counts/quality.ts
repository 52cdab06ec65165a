import { CAMPAIGNS_COUNTED_MAX, type JudgedCounts, type WeekCounts } from '../../../domain/digests/counts.ts';
import type { Database } from '../../database/database.ts';
import { type RawBuilder, sql } from '../../database/kysely.ts';
import { type Dialect, prepareSql } from '../../database/query.ts';
import { isSomebody } from '../../nobody.ts';
import { BY_LEAD, HISTORY, isJudgement, type Period, selectCampaignHistory } from './period.ts';

/** All judged leads, each campaign's, and those of the campaigns that are not counted apart. */
export async function countQualities(
  database: Database,
  period: Period,
): Promise<Pick<WeekCounts, 'judged' | 'campaigns' | 'rest'>> {
  const places = toPlaces(await database.all(countAll, period));
  const campaigns = places.filter(({ place }) => place > 0);
  const rest = places.find(({ place }) => place === 0);
  return {
    judged: addUp(places.map(({ judged }) => judged)),
    campaigns: campaigns.map(({ campaign, judged }) => ({ campaign, ...judged })),
    ...(rest !== undefined && { rest: rest.judged }),
  };
}

export async function countCampaignQuality(
  database: Database,
  stretch: Period & { campaign: string },
): Promise<JudgedCounts> {
  return addUp(toPlaces(await database.all(countOne, stretch)).map(({ judged }) => judged));
}

/** First the figures of a place, 0 for all campaigns that are not counted apart; then by campaign (null: those) who judged. */
type Row =
  | { place: number; campaign: string; leads: number; good: number; poor: number; person: null }
  | { place: null; campaign: string | null; leads: null; good: null; poor: null; person: string };

const countAll = prepareSql<Period>()(($, dialect) => writeQuality(HISTORY, isJudgement($), dialect));

const countOne = prepareSql<Period & { campaign: string }>()(($, dialect) =>
  writeQuality(selectCampaignHistory(dialect), sql<boolean>`campaign = ${$.campaign} and ${isJudgement($)}`, dialect),
);

function writeQuality(history: RawBuilder<unknown>, isCounted: RawBuilder<boolean>, dialect: Dialect): RawBuilder<Row> {
  return sql<Row>`
    with by_lead as (select ${BY_LEAD} from ${history} where ${isCounted} group by lead),
    ranked as (
      select campaign, row_number() over (order by count(*) desc, ${writeName(dialect)}) as rank, count(*) as leads,
        count(*) filter (where 2 * good > people) as good, count(*) filter (where 2 * poor > people) as poor
      from by_lead group by campaign)
    select case when rank <= ${CAMPAIGNS_COUNTED_MAX} then rank else 0 end as place, min(campaign) as campaign,
      cast(sum(leads) as bigint) as leads, cast(sum(good) as bigint) as good, cast(sum(poor) as bigint) as poor,
      null as person
    from ranked group by 1
    union all
    select distinct cast(null as bigint), case when campaign in (${APART}) then campaign end,
      cast(null as bigint), cast(null as bigint), cast(null as bigint), person
    from (select distinct campaign, person from ${history} where ${isCounted} and ${isSomebody}) as given`;
}

const APART = sql`select campaign from ranked where rank <= ${CAMPAIGNS_COUNTED_MAX}`;

/** By its bytes on both databases, whatever the database's own order is. */
function writeName(dialect: Dialect) {
  return dialect === 'sqlite' ? sql`campaign` : sql`campaign collate "C"`;
}

type Place = { place: number; campaign: string; judged: JudgedCounts };

/** Most leads first. */
function toPlaces(rows: Row[]): Place[] {
  const places = rows.flatMap((row): Place[] => {
    if (row.place === null) return [];
    const { place, campaign, leads, good, poor } = row;
    return [{ place, campaign, judged: { leads, good, fair: leads - good - poor, poor, people: [] } }];
  });
  const byName = new Map(places.map((each) => [each.place === 0 ? null : each.campaign, each.judged.people]));
  for (const row of rows) if (row.person !== null) byName.get(row.campaign)?.push(row.person);
  return places.sort((a, b) => a.place - b.place);
}

function addUp(all: JudgedCounts[]): JudgedCounts {
  const sum = (of: 'leads' | 'good' | 'fair' | 'poor'): number => all.reduce((total, each) => total + each[of], 0);
  const people = [...new Set(all.flatMap((each) => each.people))];
  return { leads: sum('leads'), good: sum('good'), fair: sum('fair'), poor: sum('poor'), people };
}
