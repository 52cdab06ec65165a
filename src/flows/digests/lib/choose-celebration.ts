import type { Digest, DigestCelebration } from '../../../domain/digests/digest.ts';
import type { Celebration } from '../../../domain/findings/finding.ts';
import type { Lead } from '../../../domain/leads/lead.ts';

/** What a digest celebrates, and which of those that waited it uses up by that. */
export type ChosenCelebration = { celebrated: DigestCelebration | undefined; used: Celebration | undefined };

/** One thing a week, and not the kind of last week when there is another: a win, thanks, or a brave failure. */
export function chooseCelebration(
  win: Lead | undefined,
  waiting: Celebration[],
  before: Digest | undefined,
): ChosenCelebration {
  const candidates = [
    ...(win === undefined ? [] : [{ celebrated: describeWin(win), used: undefined }]),
    ...waiting.map((each) => ({ celebrated: describeCelebration(each), used: each })),
  ];
  const lastKind = before?.celebrated?.kind;
  const chosen = candidates.find(({ celebrated }) => celebrated.kind !== lastKind) ?? candidates[0];
  return chosen ?? { celebrated: undefined, used: undefined };
}

function describeWin({ facts, outcome }: Lead): DigestCelebration {
  const value = (outcome?.kind === 'won' ? outcome.value : undefined) ?? facts.value;
  return { kind: 'win', company: facts.company, ...(value && { value }) };
}

function describeCelebration({ kind, fromTeam, toTeam, words }: Celebration): DigestCelebration {
  if (kind === 'failure') return { kind, words };
  return { kind, ...(fromTeam && { fromTeam }), ...(toTeam && { toTeam }), words };
}
