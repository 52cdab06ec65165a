import { sayLastDay, sayPairStanding } from '../../../cards/promises/pair/pair-card.ts';
import { pairEndedCard, pairSettledCard } from '../../../cards/promises/pair/pair-messages.ts';
import { findSigningTeam } from '../../../domain/language/term.ts';
import { getOtherTeam, planNextEnd } from '../../../domain/promises/pair/pair.ts';
import { say } from '../../../words/say.ts';
import type { Draw } from '../../room.ts';
import { readPairContext } from './draws.ts';
import { findShownPair, findVersion, readPair } from './lib/read-pair.ts';

/** Signed, in force, withdrawn, edited or over: both halves, and how they stand. */
export const drawSettledPair: Draw<'pair-proposal'> = async (reads, { version: number }, audience) => {
  const facts = await readPair(reads, audience.organisation.id);
  const shown = findVersion(facts.versions, number) && findShownPair(facts, number, audience.now);
  return shown && pairSettledCard(shown, readPairContext(audience));
};

/** Their team keeps it, both do, or another version took its place. */
export const drawSettledEnding: Draw<'pair-ending'> = async (reads, { version: number, at, person }, audience) => {
  const { organisation, locale, now } = audience;
  const [facts, reader] = await Promise.all([
    readPair(reads, organisation.id),
    reads.personById(organisation.id, person),
  ]);
  const version = findVersion(facts.versions, number);
  const shown = version && findShownPair(facts, number, now);
  if (version === undefined || shown === undefined) return undefined;
  const here = readPairContext(audience);
  const team = reader && findSigningTeam(reader);
  if (shown.standing.agreed !== version) return pairEndedCard(version, sayPairStanding(shown, here), locale);
  if (version.askedAt !== at)
    return pairEndedCard(version, say(locale, 'pair.kept', { last: sayLastDay(version, here) }), locale);
  if (team === undefined || !version.keptBy.includes(team))
    return pairEndedCard(version, sayPairStanding(shown, here), locale);
  const next = sayLastDay({ until: planNextEnd(version, organisation.zone) }, here);
  return pairEndedCard(version, say(locale, 'pair.kept-half', { team: getOtherTeam(team), next }), locale);
};
