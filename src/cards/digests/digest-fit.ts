import type { Digest, DigestAction, DigestCelebration } from '../../domain/digests/digest.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { clip, type Part } from '../card.ts';

/** Characters of a digest’s parts as JSON, without its picture; Slack takes some 13,000 with all that is put around them. */
const PARTS_MAX = 9600;
/** So much is shown of what each wrote where all of it is too much. */
const WORDS_SHOWN_MAX = 250;

/** More than a message holds, whatever the platform. */
export function isDigestTooLong(parts: Part[]): boolean {
  const measured = parts.map((part) => (part.kind === 'picture' ? part.rows : part));
  return JSON.stringify(measured).length > PARTS_MAX;
}

/** The same digest with what people wrote cut short. */
export function shortenWords({ celebrated, ...digest }: Digest): Digest {
  return {
    ...digest,
    actions: digest.actions.map(shortenAction),
    quotes: digest.quotes.map(cut),
    ...(celebrated && { celebrated: shortenCelebration(celebrated) }),
  };
}

function shortenAction({ about, words, why, ...action }: DigestAction): DigestAction {
  return { ...action, about: shortenFinding(about), words: cut(words), ...(why !== undefined && { why: cut(why) }) };
}

function shortenFinding(about: Finding): Finding {
  return about.kind === 'finding' ? { ...about, words: cut(about.words) } : about;
}

function shortenCelebration(celebrated: DigestCelebration): DigestCelebration {
  return celebrated.kind === 'win' ? celebrated : { ...celebrated, words: cut(celebrated.words) };
}

function cut(words: string): string {
  return clip(words, WORDS_SHOWN_MAX);
}
