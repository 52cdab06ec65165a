import { type NextThing, NO_SHARE } from '../../cards/home-share.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import type { Tap } from '../../domain/event.ts';
import { checkSigning } from '../../domain/language/term.ts';
import type { Locale } from '../../domain/organisation.ts';
import { isRoomOn } from '../../domain/setup/steps/room-switch.ts';
import type { Instant } from '../../domain/time.ts';
import { say } from '../../words/say.ts';
import type { AtHome } from '../room.ts';

/** Words that wait for their signature, where the lexicon is on. */
export const showLexicon: AtHome = async (reads, { person, organisation: { id } }) => {
  if (!isRoomOn(await reads.roomSwitches(id), 'language')) return NO_SHARE;
  const { locale } = person;
  const entries = person.role === 'manager' ? await reads.lexicon(id) : [];
  const unsigned = entries.flatMap(({ proposed }) =>
    proposed === undefined || checkSigning(proposed, person) !== 'yes' ? [] : [proposed],
  );
  return { next: nameUnsigned(unsigned, locale), parts: [], menu: [buildMenuButton('lexicon', locale)] };
};

/** Several are one line, so that they do not push away what else is next. */
function nameUnsigned(unsigned: { term: string; name: string; at: Instant }[], locale: Locale): NextThing[] {
  const [first, ...others] = unsigned.toSorted((one, other) => one.at - other.at);
  if (first === undefined) return [];
  const [text, label, tap]: [string, string, Tap] =
    others.length === 0
      ? [
          say(locale, 'home.sign', { name: first.name }),
          say(locale, 'term.see-proposal'),
          { kind: 'term.opened', term: first.term },
        ]
      : [
          say(locale, 'home.sign-many', { count: unsigned.length }),
          say(locale, 'lexicon.all'),
          { kind: 'lexicon.listed', page: 0 },
        ];
  return [{ at: first.at, text: [text], button: { kind: 'tap', label, tap } }];
}
