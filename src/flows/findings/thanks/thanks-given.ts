import { nameCard, nameNobody } from '../../../cards/about.ts';
import { briefCard, type Reply } from '../../../cards/card.ts';
import { keptThanksCard } from '../../../cards/findings/thanks-forms.ts';
import type { PersonTarget } from '../../../domain/deliveries/target.ts';
import { type Celebration, deriveFindingId, type Thanks } from '../../../domain/findings/finding.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { type Person, TEAMS, type Team } from '../../../domain/people/person.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import type { Change } from '../../../store/change.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';
import { readRecognisable } from '../../shared/recognisable.ts';
import { scrubWords } from '../lib/scrub-words.ts';

type Recipient = { kind: 'team'; team: Team } | { kind: 'person'; person: Person; target: PersonTarget };

/** Thanks to one person are a message from their colleague; to a team, or where they may be shown, a line for the digest. */
export const thanksGiven: MemberFlow<'thanks.given', Recognisable> = {
  read: (reads, { organisation }, { words }) => readRecognisable(reads, organisation, words),
  decide: ({ person, more: recognisable }, event, now) => {
    const { id: from, organisation, locale } = person;
    const words = event.words.trim();
    if (words === '') return refuseFields<'thanks.given'>({ words: say(locale, 'thanks.empty') });
    const to = findRecipient(event.to, person, recognisable.people);
    if (to === undefined) return refuseFields<'thanks.given'>({ to: say(locale, 'thanks.gone') });
    const own = { id: deriveFindingId('thanks', organisation, from, event.asked), organisation, at: now };
    const isForDigest = event.mayBeShown || to.kind === 'team';
    const toTeam = to.kind === 'team' ? to.team : to.person.team;
    const celebration: Celebration | undefined = isForDigest
      ? { ...own, kind: 'thanks', fromTeam: person.team, toTeam, words: scrubWords(words, recognisable) }
      : undefined;
    const sent = to.kind === 'team' ? [] : sendThanks({ ...own, from, to: to.person.id, words }, to.target);
    const kept = celebration === undefined ? [] : [{ kind: 'celebration.kept' as const, celebration, person: from }];
    return { changes: [...sent, ...kept], reply: confirmThanks(to, celebration, locale) };
  },
};

/** Undefined when it is nobody whom this person may thank. */
function findRecipient(to: string, thanker: Person, people: Person[]): Recipient | undefined {
  const [kind, key] = to.split(':');
  const team = TEAMS.find((each) => kind === 'team' && each === key);
  if (team !== undefined) return { kind: 'team', team };
  const person = people.find(({ id }) => kind === 'person' && id === key && id !== thanker.id);
  const target = findDirectTarget(person);
  return person && target && { kind: 'person', person, target };
}

function sendThanks(thanks: Thanks, target: PersonTarget): Change[] {
  const { id, organisation, at } = thanks;
  const subject = { kind: 'thanks', thanks: id } as const;
  return [
    { kind: 'thanks.kept', thanks },
    { kind: 'direct.queued', organisation, subject, target, at },
  ];
}

/** `celebration`: what a digest may say of it, which can be said otherwise. */
function confirmThanks(to: Recipient, celebration: Celebration | undefined, locale: Locale): Reply {
  const text = to.kind === 'team' ? say(locale, 'thanks.kept') : say(locale, 'thanks.sent', { name: to.person.name });
  if (celebration === undefined) return { kind: 'notice', card: nameCard(nameNobody(locale), briefCard([text])) };
  const { id, words } = celebration;
  return { kind: 'notice', card: keptThanksCard({ text, thanks: id, words }, locale) };
}
