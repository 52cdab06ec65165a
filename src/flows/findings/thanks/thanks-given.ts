import { briefCard, type Reply } from '../../../cards/card.ts';
import { type Celebration, deriveFindingId, type Thanks } from '../../../domain/findings/finding.ts';
import { type Person, TEAMS, type Team } from '../../../domain/people/person.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';
import { recognisableIn, scrubbedWords } from '../lib/scrubbed-words.ts';

type Recipient = { team: Team } | { person: Person };

/** Thanks to one person are a message from their colleague; to a team, or where they may be shown, a line for the digest. */
export const thanksGiven: MemberFlow<'thanks.given', Recognisable> = {
  read: (reads, { organisation }, { words }) => recognisableIn(reads, organisation, words),
  decide: ({ person, more: recognisable }, event, now) => {
    const { id, organisation, locale } = person;
    const words = event.words.trim();
    if (words === '') return refuseFields<'thanks.given'>({ words: say(locale, 'thanks.empty') });
    const to = recipientOf(event.to, person, recognisable.people);
    if (to === undefined) return refuseFields<'thanks.given'>({ to: say(locale, 'thanks.gone') });
    const isShown = event.mayBeShown || 'team' in to;
    const own = { id: deriveFindingId('thanks', organisation, id, event.asked), organisation, at: now };
    const celebration: Celebration = {
      ...own,
      kind: 'thanks',
      fromTeam: person.team,
      toTeam: 'team' in to ? to.team : to.person.team,
      words: scrubbedWords(words, recognisable),
    };
    const shown: Change[] = isShown ? [{ kind: 'celebration.kept', celebration, person: id }] : [];
    const sent = 'team' in to ? [] : sentTo(to.person, { ...own, from: id, to: to.person.id, words }, now);
    return { changes: [...sent, ...shown], reply: saidTo(to, isShown ? celebration.words : undefined, person) };
  },
};

function recipientOf(to: string, thanker: Person, people: Person[]): Recipient | undefined {
  const [kind, key] = to.split(':');
  const team = TEAMS.find((each) => kind === 'team' && each === key);
  if (team !== undefined) return { team };
  const person = people.find(({ id }) => kind === 'person' && id === key && id !== thanker.id);
  return person && findDirectTarget(person) ? { person } : undefined;
}

function sentTo(person: Person, thanks: Thanks, at: Instant): Change[] {
  const { id, organisation } = thanks;
  const target = findDirectTarget(person);
  const kept: Change = { kind: 'thanks.kept', thanks };
  if (target === undefined) return [kept];
  return [kept, { kind: 'direct.queued', organisation, subject: { kind: 'thanks', thanks: id }, target, at }];
}

function saidTo(to: Recipient, shown: string | undefined, { locale }: Person): Reply {
  const text = 'team' in to ? say(locale, 'thanks.kept') : say(locale, 'thanks.sent', { name: to.person.name });
  const words = shown === undefined ? [] : [say(locale, 'thanks.shown', { words: shown })];
  return { kind: 'notice', card: briefCard([[text, ...words].join('\n')]) };
}
