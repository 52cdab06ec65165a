import { sayStanding } from '../../cards/language/term-card.ts';
import { disputeSettledCard, proposalSettledCard, reviewSettledCard } from '../../cards/language/term-messages.ts';
import { deriveDefinitionId, deriveProfileId, findSigningTeam } from '../../domain/language/term.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { say, sayDayNear } from '../../words/say.ts';
import type { Draw } from '../room.ts';
import { readContext, readShown } from './draws.ts';
import { readTermNames } from './lib/term-facts.ts';

/** Signed, agreed, withdrawn or edited: what was proposed, and how that stands. */
export const drawSettledProposal: Draw<'term-proposal'> = async (reads, { term, version }, audience) => {
  const shown = await readShown(reads, term, version, audience);
  return shown && proposalSettledCard(shown, readContext(audience));
};

/** Their team said that it is right, both did, or another version holds since. */
export const drawSettledReview: Draw<'term-review'> = async (reads, { term: id, at, person }, audience) => {
  const { organisation, locale, now } = audience;
  const [entry, reader] = await Promise.all([
    reads.termEntry(organisation.id, id),
    reads.personById(organisation.id, person),
  ]);
  if (entry?.agreed === undefined) return undefined;
  const { term, agreed } = entry;
  const team = reader && findSigningTeam(reader);
  if (term.reviewAskedAt === at && team !== undefined && term.keptBy.includes(team)) {
    const other = team === 'sales' ? 'marketing' : 'sales';
    return reviewSettledCard(agreed, say(locale, 'term.kept-half', { team: other }), locale);
  }
  const isReplaced = (agreed.agreedAt ?? agreed.at) > at;
  if (isReplaced || term.reviewAskedAt === at || term.reviewAt === undefined) {
    const names = await readTermNames(reads, organisation.id, [agreed]);
    return reviewSettledCard(agreed, sayStanding({ entry, version: agreed, names }, readContext(audience)), locale);
  }
  const sayDate = (moment: number) => getLocalDate(moment, organisation.zone);
  const date = sayDayNear(locale, sayDate(term.reviewAt), sayDate(now));
  return reviewSettledCard(agreed, say(locale, 'term.kept', { date }), locale);
};

/** The next version is proposed, or holds. */
export const drawSettledDispute: Draw<'points-disputed'> = async (reads, { of }, audience) => {
  const { id } = audience.organisation;
  const entry = await reads.termEntry(id, (of === 'profile' ? deriveProfileId : deriveDefinitionId)(id));
  if (entry === undefined) return undefined;
  const names = await readTermNames(reads, id, [entry.agreed]);
  return disputeSettledCard(entry, names, readContext(audience));
};
