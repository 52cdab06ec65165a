import { nameCard, nameNobody } from '../../../cards/about.ts';
import { briefCard, type Reply } from '../../../cards/card.ts';
import { keptThanksCard } from '../../../cards/findings/thanks-forms.ts';
import { type Celebration, deriveFindingId, type Thanks } from '../../../domain/findings/finding.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { type Person, TEAMS, type Team } from '../../../domain/people/person.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { beginMessages, findReceivingMoment, type Receivers, readReceivers } from '../../shared/begin-messages.ts';
import { readRecognisable } from '../../shared/recognisable.ts';
import { scrubWords } from '../lib/scrub-words.ts';

type Recipient = { kind: 'team'; team: Team } | { kind: 'person'; person: Person };
type Facts = { recognisable: Recognisable; receivers: Receivers };

/** Thanks to one person are a message from their colleague; to a team, or where they may be shown, a line for the digest. */
export const thanksGiven: MemberFlow<'thanks.given', Facts> = {
  read: async (reads, { organisation }, { words }, now) => {
    const recognisable = await readRecognisable(reads, organisation, words);
    return { recognisable, receivers: await readReceivers(reads, organisation, recognisable.people, now) };
  },
  decide: ({ person, more: { recognisable, receivers } }, event, now) => {
    const { id: from, organisation, locale } = person;
    const words = event.words.trim();
    if (words === '') return refuseFields<'thanks.given'>({ words: say(locale, 'thanks.empty') });
    const to = findRecipient(event.to, person, receivers, now);
    if (to === undefined) return refuseFields<'thanks.given'>({ to: say(locale, 'thanks.gone') });
    const own = { id: deriveFindingId('thanks', organisation, from, event.asked), organisation, at: now };
    const isForDigest = event.mayBeShown || to.kind === 'team';
    const toTeam = to.kind === 'team' ? to.team : to.person.team;
    const celebration: Celebration | undefined = isForDigest
      ? { ...own, kind: 'thanks', fromTeam: person.team, toTeam, words: scrubWords(words, recognisable) }
      : undefined;
    const sent = to.kind === 'team' ? [] : sendThanks({ ...own, from, to: to.person.id, words }, receivers);
    const kept = celebration === undefined ? [] : [{ kind: 'celebration.kept' as const, celebration, person: from }];
    return { changes: [...sent, ...kept], reply: confirmThanks(to, celebration, locale) };
  },
};

/** Undefined when it is nobody whom this person may thank. */
function findRecipient(to: string, thanker: Person, receivers: Receivers, now: Instant): Recipient | undefined {
  const [kind, key] = to.split(':');
  const team = TEAMS.find((each) => kind === 'team' && each === key);
  if (team !== undefined) return { kind: 'team', team };
  const isMeant = kind === 'person' && key !== undefined && key !== thanker.id;
  if (!isMeant || findReceivingMoment(receivers, key, now) === undefined) return undefined;
  const person = receivers.byId.get(key)?.person;
  return person && { kind: 'person', person };
}

function sendThanks(thanks: Thanks, receivers: Receivers): Change[] {
  const { id, to, at } = thanks;
  const subject = { kind: 'thanks', thanks: id } as const;
  return [{ kind: 'thanks.kept', thanks }, ...beginMessages(receivers, [{ person: to, subject }], at)];
}

/** `celebration`: what a digest may say of it, which can be said otherwise. */
function confirmThanks(to: Recipient, celebration: Celebration | undefined, locale: Locale): Reply {
  const text = to.kind === 'team' ? say(locale, 'thanks.kept') : say(locale, 'thanks.sent', { name: to.person.name });
  if (celebration === undefined) return { kind: 'notice', card: nameCard(nameNobody(locale), briefCard([text])) };
  const { id, words } = celebration;
  return { kind: 'notice', card: keptThanksCard({ text, thanks: id, words }, locale) };
}
