import { DISPUTE } from '../../domain/language/dispute.ts';
import type { TermVersion } from '../../domain/language/term.ts';
import { listPoints } from '../../domain/leads/definition/points.ts';
import { MISFITS } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayList } from '../../words/say.ts';
import { type Button, briefCard, type Card } from '../card.ts';
import { sayPoint } from '../leads/definition/dispute-card.ts';

/** To both managers: points of the definition in force that enough people dispute, without a number of its own, which would tell more. */
export function definitionDisputedCard(version: TermVersion, points: string[], locale: Locale): Card | undefined {
  const disputed = listPoints({ version: version.number, criteria: version.criteria }).filter(({ key }) =>
    points.includes(key),
  );
  if (disputed.length === 0) return undefined;
  const named = disputed.map((point) => `“${sayPoint(point, locale)}”`);
  const { judgements, people, windowDays: days } = DISPUTE;
  const values = { name: version.name, points: sayList(locale, named), count: named.length, judgements, people, days };
  return briefCard([say(locale, 'disputed.definition', values)], {
    kind: 'buttons',
    buttons: listProposing(version, locale),
  });
}

/** The same of parts of the customer profile that leads did not fit. */
export function profileDisputedCard(version: TermVersion, points: string[], locale: Locale): Card | undefined {
  const named = MISFITS.filter((misfit) => points.includes(misfit)).map((misfit) => say(locale, `misfit.${misfit}`));
  if (named.length === 0) return undefined;
  const { judgements, people, windowDays: days } = DISPUTE;
  const said = sayList(locale, named).toLowerCase();
  const values = { name: version.name, points: said, count: named.length, judgements, people, days };
  return briefCard([say(locale, 'disputed.profile', values)], {
    kind: 'buttons',
    buttons: listProposing(version, locale),
  });
}

function listProposing({ term, name }: TermVersion, locale: Locale): Button[] {
  return [
    {
      kind: 'tap',
      label: say(locale, 'disputed.propose'),
      style: 'primary',
      tap: { kind: 'term.propose-asked', term },
    },
    { kind: 'tap', label: say(locale, 'lexicon.open', { name }), tap: { kind: 'term.opened', term } },
  ];
}
