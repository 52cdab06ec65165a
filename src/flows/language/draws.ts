import { definitionDisputedCard, profileDisputedCard } from '../../cards/language/disputed-card.ts';
import { type ShownTerm, shownTermCard } from '../../cards/language/term-card.ts';
import { proposalCard, reviewCard, termAgreedCard } from '../../cards/language/term-messages.ts';
import { checkSigning, deriveDefinitionId, deriveProfileId, findSigningTeam } from '../../domain/language/term.ts';
import type { Reads } from '../../store/store.ts';
import type { Audience, Draw } from '../room.ts';
import { readTermNames } from './lib/term-facts.ts';

/** In a channel: the version that was shown there, however it stands by now. */
export const drawTerm: Draw<'term'> = async (reads, { term, version }, audience) => {
  const shown = await readShown(reads, term, version, audience);
  return shown && shownTermCard(shown, readContext(audience));
};

/** As long as their signature is missing. */
export const drawProposal: Draw<'term-proposal'> = async (reads, { term, version, person }, audience) => {
  const [shown, reader] = await Promise.all([
    readShown(reads, term, version, audience),
    reads.personById(audience.organisation.id, person),
  ]);
  if (shown === undefined || reader === undefined || checkSigning(shown.version, reader) !== 'yes') return undefined;
  return proposalCard(shown, readContext(audience));
};

export const drawTermAgreed: Draw<'term-agreed'> = async (reads, { term, version }, audience) => {
  const shown = await readShown(reads, term, version, audience);
  return shown?.version.state === 'agreed' ? termAgreedCard(shown.version, audience.locale) : undefined;
};

/** As long as it is asked, and their team has not said so. */
export const drawReview: Draw<'term-review'> = async (reads, { term: id, at, person }, audience) => {
  const { organisation } = audience;
  const [entry, reader] = await Promise.all([
    reads.termEntry(organisation.id, id),
    reads.personById(organisation.id, person),
  ]);
  const team = reader && findSigningTeam(reader);
  if (entry?.agreed === undefined || team === undefined) return undefined;
  const { term, agreed } = entry;
  if (term.reviewAskedAt !== at || term.keptBy.includes(team)) return undefined;
  return reviewCard({ entry, version: agreed, names: new Map() }, term.keptBy.length > 0, readContext(audience));
};

/** As long as that version is in force, to who is a manager still. */
export const drawDisputed: Draw<'points-disputed'> = async (reads, { of, version, points, person }, audience) => {
  const { organisation, locale } = audience;
  const [entry, reader] = await Promise.all([
    reads.termEntry(organisation.id, (of === 'profile' ? deriveProfileId : deriveDefinitionId)(organisation.id)),
    reads.personById(organisation.id, person),
  ]);
  if (reader?.role !== 'manager' || entry?.agreed?.number !== version) return undefined;
  // Once the next version is proposed there is nothing to begin any more.
  if (audience.isThere && entry.proposed !== undefined) return undefined;
  return of === 'profile'
    ? profileDisputedCard(entry.agreed, points, locale)
    : definitionDisputedCard(entry.agreed, points, locale);
};

/** A version with its word, and who proposed and signed it. */
export async function readShown(
  reads: Reads,
  term: string,
  number: number,
  { organisation: { id } }: Audience,
): Promise<ShownTerm | undefined> {
  const [entry, versions] = await Promise.all([reads.termEntry(id, term), reads.termVersions(id, term)]);
  const version = versions.find((each) => each.number === number);
  if (entry === undefined || version === undefined) return undefined;
  return { entry, version, names: await readTermNames(reads, id, [version]) };
}

export function readContext({ locale, organisation: { zone }, now }: Audience) {
  return { locale, zone, now };
}
