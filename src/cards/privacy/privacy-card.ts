import type { Locale } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { say } from '../../words/say.ts';
import { briefCard, type Card, type Part, titledCard } from '../card.ts';

/** The figures that hold for this organisation. */
export type PolicyFigures = { k: number; lines: number; leadDays: number };

const PART_MAX = 2800;
const PARTS_MAX = 40;

/** What the bot promises about privacy, in this organisation’s figures. */
export function privacyCard(figures: PolicyFigures, locale: Locale): Card {
  const values = {
    ...figures,
    floor: POLICY.floor,
    days: POLICY.sharedDays,
    people: POLICY.leadPeople,
    leads: POLICY.leads,
  };
  const keys = ['checkin', 'answers', 'shared', 'managers', 'scrub', 'leads', 'keeping'] as const;
  return titledCard(
    say(locale, 'privacy.title'),
    { kind: 'list', items: keys.map((key) => [say(locale, `privacy.${key}`, values)]) },
    { kind: 'small', text: [say(locale, 'privacy.yours')] },
  );
}

/** Everything kept of one person, line by line, with the number of lines that do not fit. */
export function exportCard(lines: string[], person: string, locale: Locale): Card {
  const texts: string[] = [];
  let fitting = 0;
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < PART_MAX) texts[texts.length - 1] = `${last}\n${line}`;
    else if (texts.length === PARTS_MAX) break;
    else texts.push(line.slice(0, PART_MAX));
    fitting += 1;
  }
  const rows = lines.length - fitting;
  return titledCard(
    say(locale, 'export.title'),
    { kind: 'small', text: [say(locale, 'export.intro')] },
    ...texts.map((text): Part => ({ kind: 'text', text: [text] })),
    ...(rows > 0 ? [{ kind: 'small' as const, text: [say(locale, 'export.more', { rows, person })] }] : []),
  );
}

/** On Teams only a pressed button can be answered privately, a typed command cannot: so this offers a button. */
export function exportOfferCard(locale: Locale): Card {
  return briefCard([say(locale, 'export.offer')], {
    kind: 'buttons',
    buttons: [{ kind: 'tap', label: say(locale, 'export.show'), tap: { kind: 'privacy.export-asked' } }],
  });
}

/** Asks once more before somebody's data is deleted. */
export function eraseCard(locale: Locale): Card {
  return briefCard([say(locale, 'erase.ask')], {
    kind: 'buttons',
    buttons: [
      { kind: 'tap', label: say(locale, 'erase.confirm'), tap: { kind: 'privacy.erase-confirmed' }, style: 'danger' },
      { kind: 'tap', label: say(locale, 'close.keep'), tap: { kind: 'checkin.declined' } },
    ],
  });
}
