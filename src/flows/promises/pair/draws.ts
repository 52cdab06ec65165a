import { pairAgreedCard, pairEndingCard, pairProposalCard } from '../../../cards/promises/pair/pair-messages.ts';
import type { Person } from '../../../domain/people/person.ts';
import { checkKeeping, checkPairSigning, type PairVersion } from '../../../domain/promises/pair/pair.ts';
import type { Reads } from '../../../store/store.ts';
import type { Audience, Draw } from '../../room.ts';
import { findVersion } from './lib/read-pair.ts';

/** As long as their signature is missing. */
export const drawPairProposal: Draw<'pair-proposal'> = async (reads, subject, audience) => {
  const { version, reader } = await readToldPair(reads, subject, audience);
  if (version === undefined || reader === undefined) return undefined;
  if (checkPairSigning(version, reader, audience.now) !== 'yes') return undefined;
  const by = await reads.personById(audience.organisation.id, version.by);
  return pairProposalCard(version, by?.name, readPairContext(audience));
};

export const drawPairAgreed: Draw<'pair-agreed'> = async (reads, subject, audience) => {
  const { version } = await readToldPair(reads, subject, audience);
  return version?.state === 'agreed' ? pairAgreedCard(version, readPairContext(audience)) : undefined;
};

/** As long as it is asked, and their team has not said so. */
export const drawPairEnding: Draw<'pair-ending'> = async (reads, subject, audience) => {
  const { version, reader } = await readToldPair(reads, subject, audience);
  if (version === undefined || reader === undefined || version.askedAt !== subject.at) return undefined;
  return checkKeeping(version, reader, audience.now) === 'yes'
    ? pairEndingCard(version, readPairContext(audience))
    : undefined;
};

type ToldPair = { version: PairVersion | undefined; reader: Person | undefined };

async function readToldPair(
  reads: Reads,
  { version, person }: { version: number; person: string },
  { organisation: { id } }: Audience,
): Promise<ToldPair> {
  const [versions, reader] = await Promise.all([reads.pairVersions(id), reads.personById(id, person)]);
  return { version: findVersion(versions, version), reader };
}

export function readPairContext({ locale, organisation: { zone }, now }: Audience) {
  return { locale, zone, now };
}
