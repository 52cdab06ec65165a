import type { TapOf } from '../../domain/event.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { TestLead } from '../../domain/setup/founding/test-lead.ts';
import { say } from '../../words/say.ts';
import { type Button, briefCard, type Card, titledCard } from '../card.ts';

/** How leads will look in this channel; undefined: it was removed. */
export function testLeadCard(lead: TestLead | undefined, locale: Locale): Card {
  if (lead === undefined) return briefCard([say(locale, 'setup.test.gone')]);
  const remove = buildButton('test-lead.removed', lead, locale);
  if (lead.isRight) return briefCard([say(locale, 'setup.test.right')], { kind: 'buttons', buttons: [remove] });
  return titledCard(
    say(locale, 'setup.test.company'),
    { kind: 'text', text: [say(locale, 'setup.test.contact')] },
    { kind: 'text', text: [say(locale, 'setup.test.note')] },
    { kind: 'small', text: [say(locale, 'setup.test.what')] },
    { kind: 'buttons', buttons: [buildButton('test-lead.approved', lead, locale), remove] },
  );
}

type Tapped = 'test-lead.approved' | 'test-lead.removed';

function buildButton(kind: Tapped, { at }: TestLead, locale: Locale): Button {
  const tap: TapOf<Tapped> = { kind, at };
  const isPrimary = kind === 'test-lead.approved';
  return { kind: 'tap', label: say(locale, `setup.${kind}`), tap, ...(isPrimary && { style: 'primary' }) };
}
