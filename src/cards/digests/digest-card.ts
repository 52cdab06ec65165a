import type {
  Digest,
  DigestAction,
  DigestCelebration,
  DisclosedStep,
  FigureChange,
  Share,
} from '../../domain/digests/digest.ts';
import type { Locale } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { DAY_MS } from '../../domain/time.ts';
import { addDays } from '../../domain/working-time.ts';
import type { WordKey } from '../../words/catalogues.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say, sayDays, sayMoney } from '../../words/say.ts';
import type { Card, Part, Text } from '../card.ts';
import { sayFinding } from '../findings/action-cards.ts';
import { sayDefinitions } from './digest-definitions.ts';
import { isDigestTooLong, shortenWords } from './digest-fit.ts';
import { buildPromiseParts, sayCount } from './digest-promise.ts';
import { buildQualityParts } from './digest-quality.ts';
import { sayFirst } from './first-sentence.ts';
import { sayPortion } from './portion.ts';

/** The week as both teams read it: quality and promise side by side, and what changed because of what people said. */
export function digestCard(digest: Digest, locale: Locale): Card {
  const days = sayDigestDays(digest, locale);
  return {
    summary: sayFirst(digest, locale),
    parts: [{ kind: 'title', text: say(locale, 'digest.title', { days }) }, ...buildDigestParts(digest, locale)],
  };
}

/** A week without anything, in one line. */
export function quietDigestCard(digest: Digest, locale: Locale): Card {
  const text = say(locale, 'digest.quiet', { days: sayDigestDays(digest, locale) });
  return {
    summary: text,
    parts: [{ kind: 'small', text: [text] }, ...buildHeldParts(digest, locale), ...buildLateParts(digest, locale)],
  };
}

/** The sections in their fixed order; empty ones vanish. What people wrote stands there whole, unless all of it is more than a message holds. */
export function buildDigestParts(digest: Digest, locale: Locale): Part[] {
  const whole = buildSections(digest, locale);
  if (!isDigestTooLong(whole)) return whole;
  return [...buildSections(shortenWords(digest), locale), { kind: 'small', text: [say(locale, 'digest.cut')] }];
}

function buildSections(digest: Digest, locale: Locale): Part[] {
  return [
    ...buildLateParts(digest, locale),
    { kind: 'text', text: [sayFirst(digest, locale)] },
    ...buildHeldParts(digest, locale),
    ...buildSection('digest.changed', buildChangeParts(digest, locale), locale),
    ...buildSection('digest.quality', buildQualityParts(digest, locale), locale),
    ...buildSection('digest.promise', buildPromiseParts(digest, locale), locale),
    ...buildSection('digest.funnel', buildFunnelParts(digest, locale), locale),
    ...buildSection('digest.actions', buildActionParts(digest, locale), locale),
    ...buildSection('digest.celebrated', buildCelebrationParts(digest.celebrated, locale), locale),
    ...buildSection('digest.definitions', buildList(sayDefinitions(digest, locale)), locale),
    { kind: 'small', text: [say(locale, 'digest.policy', { people: POLICY.leadPeople, leads: POLICY.leads })] },
  ];
}

/** From its first day until its last, each with its year where the reader’s is another. */
export function sayDigestDays({ first, last }: Pick<Digest, 'first' | 'last'>, locale: Locale): string {
  // It is read from the day after.
  return sayDays(locale, first, last, addDays(last, 1));
}

function buildSection(heading: WordKey, parts: Part[], locale: Locale): Part[] {
  if (parts.length === 0) return [];
  return [{ kind: 'line' }, { kind: 'text', text: [{ kind: 'strong', text: say(locale, heading) }] }, ...parts];
}

function buildLateParts({ isLate }: Digest, locale: Locale): Part[] {
  return isLate ? [{ kind: 'small', text: [say(locale, 'digest.late')] }] : [];
}

/** Of leads that are not with sales: with whom they are, that they are not lost, and which went over its room. */
function buildHeldParts({ held, queue }: Digest, locale: Locale): Part[] {
  const said = [
    ...(held === undefined ? [] : [say(locale, 'digest.with-marketing', { leads: held })]),
    ...(queue === undefined ? [] : [say(locale, 'digest.queue', queue).trim()]),
  ];
  return said.length === 0 ? [] : [{ kind: 'text', text: [said.join(' ')] }];
}

function buildList(items: string[]): Part[] {
  return items.length === 0 ? [] : [{ kind: 'list', items: items.map((item): Text => [item]) }];
}

function buildChangeParts({ changed }: Digest, locale: Locale): Part[] {
  return buildList(changed.map((each) => sayChange(each, locale)));
}

function sayChange(changed: FigureChange, locale: Locale): string {
  if (changed.figure === 'handed-over') {
    const { now, before } = changed;
    return say(locale, 'digest.changed.handed-over', { arrow: pickArrow(now, before), now, before });
  }
  const { figure, now, before } = changed;
  return say(locale, `digest.changed.${figure}`, {
    arrow: pickArrow(computePercent(now), computePercent(before)),
    now: sayPortion(now, locale),
    of: now.of,
    before: sayPortion(before, locale),
    beforeOf: before.of,
  });
}

/** Rounded as shares are written, so that no arrow points up from 61 % to 61 %. */
function computePercent({ part, of }: Share): number {
  return Math.round((100 * part) / of);
}

function pickArrow(now: number, before: number): string {
  if (now === before) return '→';
  return now > before ? '↑' : '↓';
}

function buildFunnelParts({ opportunities, wins }: Digest, locale: Locale): Part[] {
  const step = (key: 'digest.opportunities' | 'digest.wins', { leads, medianMs }: DisclosedStep) => {
    if (leads === 0) return [];
    const days = medianMs === undefined ? 'none' : sayMedianDays(medianMs, locale);
    return [say(locale, key, { leads: sayCount(leads, locale), days })];
  };
  return buildList([...step('digest.opportunities', opportunities), ...step('digest.wins', wins)]);
}

/** Whole days, at least one. */
export function sayMedianDays(ms: number, locale: Locale): string {
  return say(locale, 'digest.days', { days: Math.max(1, Math.round(ms / DAY_MS)) });
}

function buildActionParts({ actions, topics }: Digest, locale: Locale): Part[] {
  const items = topics.map(({ topic, notes }) =>
    topic === 'rest'
      ? say(locale, 'digest.topic.rest', { notes })
      : say(locale, 'digest.topic', { topic: say(locale, `topic.${topic}`).toLowerCase(), notes }),
  );
  const heard = items.length === 0 ? [] : [say(locale, 'digest.topics', { topics: items.join(', ') })];
  return buildList([...actions.map((action) => sayDigestAction(action, locale)), ...heard]);
}

function sayDigestAction({ about, words, state, why = '—' }: DigestAction, locale: Locale): string {
  return say(locale, `digest.action.${state}`, {
    about: sayFinding(about, locale),
    words,
    ...(state === 'declined' && { why }),
  });
}

function buildCelebrationParts(celebrated: DigestCelebration | undefined, locale: Locale): Part[] {
  if (celebrated === undefined) return [];
  return [{ kind: 'text', text: [sayCelebration(celebrated, locale)] }];
}

function sayCelebration(celebrated: DigestCelebration, locale: Locale): string {
  switch (celebrated.kind) {
    case 'win': {
      const { company, value } = celebrated;
      const worth = value === undefined ? 'none' : sayMoney(locale, value.amount, value.currency);
      return say(locale, 'digest.win', { company: company, value: worth });
    }
    case 'thanks': {
      const { fromTeam = 'sales', toTeam = 'marketing', words } = celebrated;
      return say(locale, 'digest.thanks', {
        from: fromTeam,
        to: toTeam,
        words: showPlaceholders(words, locale),
      });
    }
    case 'failure':
      return say(locale, 'digest.failure', {
        words: showPlaceholders(celebrated.words, locale),
      });
  }
}
