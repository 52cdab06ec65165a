import type { NamedCard } from '../../../cards/card.ts';
import { keptThanksCard } from '../../../cards/findings/thanks-forms.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { OwnCelebration, Reads } from '../../../store/store.ts';
import { say } from '../../../words/say.ts';
import type { Member } from '../../guards/member.ts';

/** Thanks for the digest, to whoever gave them; somebody else’s are nobody’s to look at. */
export async function readOwnThanks(
  reads: Reads,
  { person, organisation }: Member,
  thanks: string,
): Promise<OwnCelebration | undefined> {
  const found = await reads.celebration(organisation.id, thanks);
  return found?.kind === 'thanks' && found.person === person.id ? found : undefined;
}

/** Says what is kept, as a digest may say it, with the way to say it otherwise. */
export function showKeptThanks(thanks: string, words: string, locale: Locale): NamedCard {
  return keptThanksCard({ text: say(locale, 'thanks.kept'), thanks, words }, locale);
}
