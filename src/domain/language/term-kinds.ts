import { MISFITS } from '../leads/verdict.ts';
import { isSameSegment, listSegments, type Organisation } from '../organisation.ts';
import { deriveDefinitionId, deriveMessageId, deriveProfileId } from './term.ts';
import { deriveTermKey, isDefinitionName } from './term-matching.ts';

export const PART_TEXT_MAX = 300;

/** Words that are more than a text: each of their parts has a text of its own. */
export const PARTS_OF = { profile: MISFITS, message: ['who', 'how', 'what'] } as const;
export type PartedKind = keyof typeof PARTS_OF;
export type PartName = (typeof PARTS_OF)[PartedKind][number];
export const PART_NAMES = [...PARTS_OF.profile, ...PARTS_OF.message] as const;
export type TermParts = Partial<Record<PartName, string>>;

/** What a word is: what an SQL is, who the customers are, how a segment is told of it, or any other. */
export type TermKind =
  | { kind: 'definition' | 'profile'; id: string }
  | { kind: 'message'; id: string; segment: string }
  | { kind: 'word' };

/** Under these names the customer profile is proposed. */
const PROFILE_NAMES = new Set(
  [
    'profile',
    'profiel',
    'klantprofiel',
    'customer profile',
    'ideaal klantprofiel',
    'ideal customer profile',
    'icp',
  ].map(deriveTermKey),
);

/** What a name that is proposed is to be: a segment’s is how that segment is told. */
export function findKind(name: string, organisation: Organisation): TermKind {
  const { id } = organisation;
  if (isDefinitionName(name)) return { kind: 'definition', id: deriveDefinitionId(id) };
  if (PROFILE_NAMES.has(deriveTermKey(name))) return { kind: 'profile', id: deriveProfileId(id) };
  const segment = listSegments(organisation).find((each) => isSameSegment(each, name));
  return segment === undefined ? { kind: 'word' } : { kind: 'message', id: deriveMessageId(id, segment), segment };
}

/** What a word that is there is, by its id and its parts. */
export function findKindOf(
  { term, parts }: { term: string; parts?: TermParts },
  organisation: string,
): TermKind['kind'] {
  if (term === deriveDefinitionId(organisation)) return 'definition';
  if (term === deriveProfileId(organisation)) return 'profile';
  return parts?.who === undefined ? 'word' : 'message';
}
