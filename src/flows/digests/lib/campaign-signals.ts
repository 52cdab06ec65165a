import type { JudgedCounts } from '../../../domain/digests/counts.ts';
import { getSignalStart, isRecovered, isSignalDue } from '../../../domain/digests/signal.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { type Person, selectManagers } from '../../../domain/people/person.ts';
import { type Instant, MINUTE_MS } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';

/** So many campaigns are looked at in a minute. */
const CAMPAIGNS_MAX = 200;
/** What another instance was just keeping when the last look was taken is seen by the next. */
const OVERLAP_MS = MINUTE_MS;

/** A campaign as it is judged now, and when its managers were last warned of it. */
type JudgedCampaign = { campaign: string; judged: JudgedCounts; signalledAt: Instant | undefined };

/** The campaigns that were judged since the last look. */
export type SignalFacts = {
  organisation: Organisation;
  managers: Person[];
  campaigns: JudgedCampaign[];
  /** Until when all were looked at. */
  lookedAt: Instant;
};

/** Undefined when nothing was judged since the last look. */
export async function readSignalFacts(
  reads: Reads,
  organisation: Organisation,
  now: Instant,
): Promise<SignalFacts | undefined> {
  const { id } = organisation;
  const lookedAt = (await reads.signalsLookedAt(id)) ?? getSignalStart(now);
  const since = await reads.campaignsJudgedSince(id, lookedAt - OVERLAP_MS, CAMPAIGNS_MAX);
  if (since.campaigns.length === 0) return undefined;
  const isAll = since.campaigns.length < CAMPAIGNS_MAX;
  // Leads without a campaign have nothing in common that somebody could change.
  const named = since.campaigns.filter((campaign) => campaign !== '');
  const [people, signals] = await Promise.all([reads.people(id), reads.signals(id)]);
  const signalledAt = new Map(signals.map(({ campaign, at }) => [campaign, at]));
  const campaigns = await Promise.all(
    named.map(async (campaign) => {
      const { judged } = await reads.campaignCounts(id, campaign, getSignalStart(now), now + 1);
      return { campaign, judged, signalledAt: signalledAt.get(campaign) };
    }),
  );
  return { organisation, managers: selectManagers(people), campaigns, lookedAt: isAll ? now : (since.newest ?? now) };
}

/** Managers of both teams hear of campaigns that need them; of one that got better they may hear again. */
export function decideSignals({ organisation, managers, campaigns, lookedAt }: SignalFacts, now: Instant): Change[] {
  const { id } = organisation;
  const changes = campaigns.flatMap((each): Change[] => {
    const { campaign, judged, signalledAt } = each;
    if (isSignalDue(judged, signalledAt, now)) return signalCampaign(each, id, managers, now);
    if (signalledAt === undefined || !isRecovered(judged)) return [];
    return [{ kind: 'campaign.recovered', organisation: id, campaign }];
  });
  return [...changes, { kind: 'signals.looked', organisation: id, at: lookedAt }];
}

function signalCampaign(
  { campaign, signalledAt }: JudgedCampaign,
  organisation: string,
  managers: Person[],
  at: Instant,
): Change[] {
  const subject = { kind: 'signal', campaign, at } as const;
  return [
    {
      kind: 'campaign.signalled',
      organisation,
      campaign,
      ...(signalledAt !== undefined && { was: signalledAt }),
      at,
    },
    ...managers
      .flatMap((manager) => findDirectTarget(manager) ?? [])
      .map((target): Change => ({ kind: 'direct.queued', organisation, subject, target, at })),
  ];
}
