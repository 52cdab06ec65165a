import { NO_SHARE } from '../../cards/home-share.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import { checkSigning } from '../../domain/language/term.ts';
import { isRoomOn } from '../../domain/setup/steps/room-switch.ts';
import { say } from '../../words/say.ts';
import type { AtHome } from '../room.ts';

/** Words that wait for their signature, where the lexicon is on. */
export const showLexicon: AtHome = async (reads, { person, organisation: { id } }) => {
  if (!isRoomOn(await reads.roomSwitches(id), 'language')) return NO_SHARE;
  const { locale } = person;
  const entries = person.role === 'manager' ? await reads.lexicon(id) : [];
  const next = entries.flatMap(({ term, proposed }) =>
    proposed === undefined || checkSigning(proposed, person) !== 'yes'
      ? []
      : [
          {
            at: proposed.at,
            text: [say(locale, 'home.sign', { name: proposed.name })],
            button: {
              kind: 'tap' as const,
              label: say(locale, 'term.see-proposal'),
              tap: { kind: 'term.opened' as const, term: term.id },
            },
          },
        ],
  );
  return { next, parts: [], menu: [buildMenuButton('lexicon', locale)] };
};
