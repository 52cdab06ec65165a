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

/** Campaigns that were judged since the last look, as they stand now, and when their managers were told of them. */
export type SignalFacts = {
  organisation: Organisation;
  managers: Person[];
  campaigns: { campaign: string; judged: JudgedCounts; toldAt: Instant | undefined }[];
  /** Until when all were looked at. */
  lookedAt: Instant;
};

/** Undefined when nothing was judged since the last look. */
export async function signalFacts(
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
  const toldAt = new Map(signals.map(({ campaign, at }) => [campaign, at]));
  const campaigns = await Promise.all(
    named.map(async (campaign) => {
      const counts = await reads.campaignCounts(id, campaign, getSignalStart(now), now + 1);
      return { campaign, judged: counts.judged, toldAt: toldAt.get(campaign) };
    }),
  );
  return { organisation, managers: selectManagers(people), campaigns, lookedAt: isAll ? now : (since.newest ?? now) };
}

/** Managers of both teams are told of campaigns that need them; a campaign that got better may be told of again. */
export function signalChanges({ organisation, managers, campaigns, lookedAt }: SignalFacts, now: Instant): Change[] {
  const { id } = organisation;
  const changes = campaigns.flatMap(({ campaign, judged, toldAt }): Change[] => {
    if (isSignalDue(judged, toldAt, now)) {
      const was = toldAt === undefined ? {} : { was: toldAt };
      return [
        { kind: 'campaign.signalled', organisation: id, campaign, ...was, at: now },
        ...managers
          .flatMap((manager) => findDirectTarget(manager) ?? [])
          .map((target): Change => {
            return {
              kind: 'direct.queued',
              organisation: id,
              subject: { kind: 'signal', campaign, at: now },
              target,
              at: now,
            };
          }),
      ];
    }
    if (toldAt === undefined || !isRecovered(judged)) return [];
    return [{ kind: 'campaign.recovered', organisation: id, campaign }];
  });
  return [...changes, { kind: 'signals.looked', organisation: id, at: lookedAt }];
}
