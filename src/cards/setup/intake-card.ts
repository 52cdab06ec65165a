import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { nameCard } from '../about.ts';
import { briefCard, type NamedCard, titledCard } from '../card.ts';

/** Where leads come in and what they are signed with: shown once, to whoever asked. */
export function intakeCard(door: { address: string; secret: string }, name: string, locale: Locale): NamedCard {
  return nameCard(
    { locale, name },
    titledCard(
      say(locale, 'setup.intake.title', { organisation: name }),
      { kind: 'text', text: [`${say(locale, 'setup.intake.address')} `, { kind: 'strong', text: door.address }] },
      { kind: 'text', text: [`${say(locale, 'setup.intake.secret')} `, { kind: 'strong', text: door.secret }] },
      { kind: 'small', text: [say(locale, 'setup.intake.once')] },
    ),
  );
}

/** It was shown before; another one takes its place. */
export function intakeShownCard(address: string, name: string, locale: Locale): NamedCard {
  return nameCard(
    { locale, name },
    briefCard([say(locale, 'setup.intake.shown', { address })], {
      kind: 'buttons',
      buttons: [
        { kind: 'tap', label: say(locale, 'setup.intake.renew'), tap: { kind: 'intake.renewed' }, style: 'danger' },
      ],
    }),
  );
}
