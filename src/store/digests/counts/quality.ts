import { CAMPAIGNS_COUNTED_MAX, type JudgedCounts, type WeekCounts } from '../../../domain/digests/counts.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import type { Database } from '../../database/database.ts';
import { type RawBuilder, sql } from '../../database/kysely.ts';
import { type Dialect, prepareSql } from '../../database/query.ts';
import { isSomebody } from '../../nobody.ts';
import {
  BY_LEAD,
  type CampaignPeriod,
  HISTORY,
  isJudgement,
  isOfCampaign,
  type Period,
  selectCampaignHistory,
  selectTexts,
} from './period.ts';

/** All judged leads, each campaign's, and those of the campaigns that are not counted apart. */
export async function countQualities(
  database: Database,
  period: Period,
): Promise<Pick<WeekCounts, 'judged' | 'campaigns' | 'rest'>> {
  const places = toPlaces(await database.all(countAll, period));
  const apart = places.filter(({ place }) => place > 0);
  const rest = places.find(({ place }) => place === 0);
  const ids = await listFew(database, period, apart);
  return {
    judged: addUp(places.map(({ judged }) => judged)),
    campaigns: apart.map(({ campaign, judged }) => ({ campaign, ...judged, ids: ids.get(campaign) ?? [] })),
    ...(rest !== undefined && { rest: { ...rest.judged, ids: await listFewOthers(database, period, rest, apart) } }),
  };
}

/** Which leads they are, of campaigns that have few. */
async function listFew(database: Database, period: Period, apart: Place[]): Promise<Map<string, string[]>> {
  const few = apart.filter(({ judged }) => judged.leads < POLICY.leads).map(({ campaign }) => campaign);
  if (few.length === 0) return new Map();
  const ids = new Map(few.map((campaign) => [campaign, [] as string[]]));
  const leads = await database.all(selectLeads, { ...period, campaigns: JSON.stringify(few) });
  for (const { campaign, lead } of leads) ids.get(campaign)?.push(lead);
  return ids;
}

async function listFewOthers(database: Database, period: Period, rest: Place, apart: Place[]): Promise<string[]> {
  if (rest.judged.leads >= POLICY.leads) return [];
  const campaigns = JSON.stringify(apart.map(({ campaign }) => campaign));
  return (await database.all(selectOtherLeads, { ...period, campaigns })).map(({ lead }) => lead);
}

export async function countCampaignQuality(database: Database, stretch: CampaignPeriod): Promise<JudgedCounts> {
  return addUp(toPlaces(await database.all(countOne, stretch)).map(({ judged }) => judged));
}

/** First the figures of a place, 0 for all campaigns that are not counted apart; then by campaign (null: those) who judged. */
type Row =
  | { place: number; campaign: string; leads: number; good: number; poor: number; person: null }
  | { place: null; campaign: string | null; leads: null; good: null; poor: null; person: string };

const countAll = prepareSql<Period>()(($, dialect) => writeQuality(HISTORY, isJudgement($), dialect));

const countOne = prepareSql<CampaignPeriod>()(($, dialect) =>
  writeQuality(selectCampaignHistory(dialect), isOfCampaign($, dialect), dialect),
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

type OfCampaigns = Period & { campaigns: string };

const selectLeads = prepareSql<OfCampaigns>()(
  ($, dialect) => sql<{ campaign: string; lead: string }>`
    select distinct campaign, lead from ${HISTORY}
    where ${isJudgement($)} and campaign in (${selectTexts($.campaigns, dialect)})`,
);

const selectOtherLeads = prepareSql<OfCampaigns>()(
  ($, dialect) => sql<{ lead: string }>`
    select distinct lead from ${HISTORY}
    where ${isJudgement($)} and campaign not in (${selectTexts($.campaigns, dialect)})`,
);

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
