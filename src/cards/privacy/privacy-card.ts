import type { Locale, Organisation } from '../../domain/organisation.ts';
import { chooseK, POLICY } from '../../domain/privacy/policy.ts';
import { say } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { briefCard, type NamedCard, titledCard } from '../card.ts';

/** The figures that hold for this organisation; `agrees`: its teams agree on words, or on what they promise. */
export type PolicyFigures = {
  k: number;
  lines: number;
  leadDays: number;
  elsewhere: ToldElsewhere[];
  agrees?: boolean;
};
/** Who outside the chat is told what people thought of leads. */
type ToldElsewhere = 'crm' | 'crm-named' | 'listeners';

/** Those of the next round; where nothing is set up yet, those of an organisation that chooses no other. */
export function choosePolicyFigures(organisation: Organisation | undefined): PolicyFigures {
  const { checkin, retention } = organisation ?? {};
  return {
    k: chooseK(checkin?.k, undefined),
    lines: retention?.lines ?? POLICY.linesDays,
    leadDays: retention?.leads ?? POLICY.leadsDays,
    elsewhere: listElsewhere(organisation),
  };
}

function listElsewhere({ sources = [], listeners = [] }: Partial<Organisation> = {}): ToldElsewhere[] {
  const written = sources.filter(({ kind, write }) => kind !== 'webhooks' && write !== false);
  const isNamed = written.some(({ write }) => write !== false && write?.namesReps === true);
  return [
    ...(written.length === 0 ? [] : [isNamed ? ('crm-named' as const) : ('crm' as const)]),
    ...(listeners.some(({ events }) => events.includes('lead.judged')) ? (['listeners'] as const) : []),
  ];
}

/** What the bot promises about privacy, in this organisation’s figures. */
export function privacyCard({ elsewhere, agrees = false, ...figures }: PolicyFigures, locale: Locale): NamedCard {
  const values = {
    ...figures,
    floor: POLICY.floor,
    days: POLICY.sharedDays,
    people: POLICY.leadPeople,
    leads: POLICY.leads,
  };
  const keys = [
    'checkin',
    'answers',
    'shared',
    'managers',
    'scrub',
    'leads',
    ...elsewhere,
    ...(agrees ? ['agreed' as const] : []),
    'keeping',
  ] as const;
  const card = titledCard(
    say(locale, 'privacy.title'),
    { kind: 'list', items: keys.map((key) => [say(locale, `privacy.${key}`, values)]) },
    { kind: 'small', text: [say(locale, 'privacy.yours')] },
  );
  return nameCard(nameNobody(locale), card);
}

/** Asks once more before somebody's data is deleted. */
export function eraseCard(locale: Locale): NamedCard {
  const card = briefCard([say(locale, 'erase.ask')], {
    kind: 'buttons',
    buttons: [
      { kind: 'tap', label: say(locale, 'erase.keep'), tap: { kind: 'checkin.declined' } },
      { kind: 'tap', label: say(locale, 'erase.confirm'), tap: { kind: 'privacy.erase-confirmed' }, style: 'danger' },
    ],
  });
  return nameCard(nameNobody(locale), card);
}
