import type { Digest } from '../../domain/digests/digest.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import type { NamedCard } from '../card.ts';
import { buildDigestParts, quietDigestCard, sayDigestDays } from './digest-card.ts';

/** `date`: when it is posted or, when it was, the next one. */
export type DigestPreviewContent = {
  digest: Digest;
  isComing: boolean;
  /** Where, as a sentence has it. */
  channels: string;
  date: string;
  locale: Locale;
};

/** A digest for one manager: what everybody reads, and nothing else. Why something is not shown would tell what it is. */
export function digestPreviewCard({ digest, isComing, channels, date, locale }: DigestPreviewContent): NamedCard {
  const title = say(locale, 'digest.title', { days: sayDigestDays(digest, locale) });
  const values = { channels, date };
  return nameCard(nameNobody(locale), {
    summary: title,
    parts: [
      { kind: 'title', text: title },
      { kind: 'small', text: [say(locale, 'digest.preview')] },
      { kind: 'small', text: [say(locale, isComing ? 'digest.preview.coming' : 'digest.preview.posted', values)] },
      ...(digest.isQuiet ? quietDigestCard(digest, locale).parts : buildDigestParts(digest, locale)),
    ],
  });
}
