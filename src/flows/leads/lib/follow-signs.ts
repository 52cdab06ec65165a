import type { HeardReaction, Reaction } from '../../../domain/leads/emoji/reaction.ts';
import { decideStanding, hearSign, replaceReaction, type Signs } from '../../../domain/leads/emoji/standing.ts';
import { isVerdictOpen, type Judgement, type Verdict } from '../../../domain/leads/verdict.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import type { LeadHandling } from '../../guards/lead.ts';
import { redraw } from '../../shared/redraw.ts';
import { tellJudged } from '../../shared/tell-listeners.ts';
import { readJudgement } from './read-judgement.ts';
import { redrawThread } from './redraw-lead.ts';

/** What this person thought of the lead until now, and their emoji under its cards. */
export type Thought = { judgement: Judgement | undefined; reactions: HeardReaction[] };
/** What became of it: the verdict that stands now, unless it is too late for another. */
export type Followed = { changes: Change[]; verdict: Verdict | undefined; isTooLate: boolean };

export async function readThought(reads: Reads, handling: LeadHandling): Promise<Thought> {
  const { lead, person } = handling;
  const [judgement, reactions] = await Promise.all([
    readJudgement(reads, handling),
    reads.reactions(lead.organisation, lead.id, person.id),
  ]);
  return { judgement, reactions };
}

type EmojiEvent = { lead: Reaction; verdict: Verdict; at?: Instant };

/** An emoji came or went: what stands decides. Undefined when it is told again, or late. */
export function followEmoji(
  handling: LeadHandling & { more: Thought },
  { lead: reaction, verdict, at = Number.POSITIVE_INFINITY }: EmojiEvent,
  stands: boolean,
  now: Instant,
): Followed | undefined {
  const { judgement, reactions } = handling.more;
  const heard = hearSign(reactions, { reaction, verdict, stands, at: Math.min(at, now) });
  if (heard === undefined) return undefined;
  const { organisation, id } = handling.lead;
  const kept: Change = { kind: 'reaction.heard', organisation, lead: id, person: handling.person.id, reaction: heard };
  const signs = {
    reactions: replaceReaction(reactions, heard),
    ...(judgement?.chosen && { chosen: judgement.chosen }),
  };
  const followed = followSigns(handling, judgement, signs, now);
  return { ...followed, changes: [kept, ...followed.changes] };
}

/** The verdict follows what stands. The card's counts say so; a line beside it would say which way, and when. */
export function followSigns(
  { lead, person }: LeadHandling,
  judgement: Judgement | undefined,
  signs: Signs,
  now: Instant,
): Followed {
  const verdict = decideStanding(signs);
  const of = { lead: lead.id, person: person.id };
  const { chosen } = signs;
  const isChoice = chosen?.at !== judgement?.chosen?.at;
  if (verdict === judgement?.verdict) {
    const same: Change[] = isChoice && chosen !== undefined ? [{ kind: 'verdict.chosen', ...of, chosen }] : [];
    return { changes: same, verdict, isTooLate: false };
  }
  if (!isVerdictOpen(judgement, now)) return { changes: [], verdict: judgement?.verdict, isTooLate: true };
  // The line that says who took it counts judgements; a lead that nobody took has none.
  const redrawn =
    lead.claimedAt === undefined
      ? [redraw(lead.organisation, { kind: 'lead', lead: lead.id }, now)]
      : redrawThread(lead, now);
  if (verdict === undefined) {
    const withdrawn = listWithdrawal(of, judgement, now);
    return { changes: [...withdrawn, ...redrawn, tellJudged(lead, now)], verdict, isTooLate: false };
  }
  const given: Change = {
    kind: 'verdict.given',
    ...of,
    verdict,
    at: now,
    ...(judgement && { was: judgement.verdict }),
    ...(judgement?.chosen && { choseAt: judgement.chosen.at }),
    ...(isChoice && chosen && { chosen }),
  };
  return { changes: [given, ...redrawn, tellJudged(lead, now)], verdict, isTooLate: false };
}

function listWithdrawal(
  of: { lead: string; person: string },
  judgement: Judgement | undefined,
  now: Instant,
): Change[] {
  return judgement === undefined ? [] : [{ kind: 'verdict.withdrawn', ...of, was: judgement.verdict, at: now }];
}
