import type {
  Digest,
  DigestAction,
  DigestCelebration,
  DisclosedCount,
  DisclosedStep,
  FigureChange,
  Share,
} from '../../domain/digests/digest.ts';
import { FEW_BELOW } from '../../domain/digests/disclosure.ts';
import type { Locale } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { DAY_MS } from '../../domain/time.ts';
import type { WordKey } from '../../words/catalogues.ts';
import { say, sayDays, sayDuration, sayMoney, sayNumber, sayShare, sayWeekdays } from '../../words/say.ts';
import { type Card, clip, type Part, type Text } from '../card.ts';
import { aboutSaid } from '../findings/action-cards.ts';
import { qualityParts } from './digest-quality.ts';

const COMPANY_SHOWN_MAX = 100;
const WORDS_SHOWN_MAX = 300;

/** The week as both teams read it: quality and promise side by side, and what changed because of what people said. */
export function digestCard(digest: Digest, locale: Locale): Card {
  const days = daysOf(digest, locale);
  return {
    summary: say(locale, 'digest.summary', { days }),
    parts: [{ kind: 'title', text: say(locale, 'digest.title', { days }) }, ...digestParts(digest, locale)],
  };
}

/** A week without anything, in one line. */
export function quietCard(digest: Digest, locale: Locale): Card {
  const text = say(locale, 'digest.quiet', { days: daysOf(digest, locale) });
  return { summary: text, parts: [{ kind: 'small', text: [text] }, ...lateParts(digest, locale)] };
}

/** The sections in their fixed order; empty ones vanish (PRODUCT 6). */
export function digestParts(digest: Digest, locale: Locale): Part[] {
  return [
    ...lateParts(digest, locale),
    ...section('digest.changed', changedParts(digest, locale), locale),
    ...section('digest.quality', qualityParts(digest, locale), locale),
    ...section('digest.promise', promiseParts(digest, locale), locale),
    ...section('digest.funnel', funnelParts(digest, locale), locale),
    ...section('digest.actions', actionParts(digest, locale), locale),
    ...section('digest.celebrated', celebratedParts(digest.celebrated, locale), locale),
    ...section('digest.definitions', definitionParts(digest, locale), locale),
    { kind: 'small', text: [say(locale, 'digest.policy', { people: POLICY.leadPeople, leads: POLICY.leads })] },
  ];
}

/** From its first day until its last. */
export function daysOf({ first, last }: Pick<Digest, 'first' | 'last'>, locale: Locale): string {
  return sayDays(locale, first, last);
}

function section(heading: WordKey, parts: Part[], locale: Locale): Part[] {
  if (parts.length === 0) return [];
  return [{ kind: 'line' }, { kind: 'text', text: [{ kind: 'strong', text: say(locale, heading) }] }, ...parts];
}

function lateParts({ isLate }: Digest, locale: Locale): Part[] {
  return isLate ? [{ kind: 'small', text: [say(locale, 'digest.late')] }] : [];
}

function list(items: string[]): Part[] {
  return items.length === 0 ? [] : [{ kind: 'list', items: items.map((item): Text => [item]) }];
}

function changedParts({ changed }: Digest, locale: Locale): Part[] {
  return list(changed.map((each) => changedText(each, locale)));
}

function changedText(changed: FigureChange, locale: Locale): string {
  if (changed.figure === 'handed-over') {
    const { now, before } = changed;
    return say(locale, 'digest.changed.handed-over', { arrow: arrowOf(now, before), now, before });
  }
  const { figure, now, before } = changed;
  return say(locale, `digest.changed.${figure}`, {
    arrow: arrowOf(percentOf(now), percentOf(before)),
    now: sayShare(locale, now.part, now.of),
    of: now.of,
    before: sayShare(locale, before.part, before.of),
    beforeOf: before.of,
  });
}

/** As the shares are written, so that “61 % was 61 %” never points up. */
function percentOf({ part, of }: Share): number {
  return Math.round((100 * part) / of);
}

function arrowOf(now: number, before: number): string {
  if (now === before) return '→';
  return now > before ? '↑' : '↓';
}

function promiseParts({ promise, agreed }: Digest, locale: Locale): Part[] {
  if (promise === undefined) return [];
  const { due, inTime, untouched, medianMs } = promise;
  const share = sayShare(locale, inTime, due);
  return list([
    say(locale, 'digest.in-time', { due, share, hours: agreed.followUpHours }),
    ...(medianMs === undefined ? [] : [say(locale, 'digest.touch', { time: sayDuration(locale, medianMs) })]),
    say(locale, 'digest.untouched', { leads: toldText(untouched, locale) }),
  ]);
}

/** A count, or that it is small. */
function toldText(told: DisclosedCount, locale: Locale): string {
  return told === 'few' ? say(locale, 'digest.few', { few: FEW_BELOW }) : sayNumber(locale, told);
}

function funnelParts({ opportunities, wins }: Digest, locale: Locale): Part[] {
  const step = (key: 'digest.opportunities' | 'digest.wins', { leads, medianMs }: DisclosedStep) => {
    if (leads === 0) return [];
    const days = medianMs === undefined ? 'none' : daysText(medianMs, locale);
    return [say(locale, key, { leads: toldText(leads, locale), days })];
  };
  return list([...step('digest.opportunities', opportunities), ...step('digest.wins', wins)]);
}

/** Whole days, at least one. */
export function daysText(ms: number, locale: Locale): string {
  return say(locale, 'digest.days', { days: Math.max(1, Math.round(ms / DAY_MS)) });
}

function actionParts({ actions, topics }: Digest, locale: Locale): Part[] {
  const told = topics.map(({ topic, notes }) =>
    topic === 'rest'
      ? say(locale, 'digest.topic.rest', { notes })
      : say(locale, 'digest.topic', { topic: say(locale, `topic.${topic}`), notes }),
  );
  const heard = told.length === 0 ? [] : [say(locale, 'digest.topics', { topics: told.join(', ') })];
  return list([...actions.map((action) => actionText(action, locale)), ...heard]);
}

function actionText({ about, words, state, why = '—' }: DigestAction, locale: Locale): string {
  return say(locale, `digest.action.${state}`, {
    about: clip(aboutSaid(about, locale), WORDS_SHOWN_MAX),
    words: clip(words, WORDS_SHOWN_MAX),
    ...(state === 'declined' && { why: clip(why, WORDS_SHOWN_MAX) }),
  });
}

function celebratedParts(celebrated: DigestCelebration | undefined, locale: Locale): Part[] {
  if (celebrated === undefined) return [];
  return [{ kind: 'text', text: [celebratedText(celebrated, locale)] }];
}

function celebratedText(celebrated: DigestCelebration, locale: Locale): string {
  switch (celebrated.kind) {
    case 'win': {
      const { company, value } = celebrated;
      const worth = value === undefined ? 'none' : sayMoney(locale, value.amount, value.currency);
      return say(locale, 'digest.win', { company: clip(company, COMPANY_SHOWN_MAX), value: worth });
    }
    case 'thanks': {
      const { fromTeam = 'sales', toTeam = 'marketing', words } = celebrated;
      return say(locale, 'digest.thanks', { from: fromTeam, to: toTeam, words: clip(words, WORDS_SHOWN_MAX) });
    }
    case 'failure':
      return say(locale, 'digest.failure', { words: clip(celebrated.words, WORDS_SHOWN_MAX) });
  }
}

function definitionParts({ agreed, agreedBefore }: Digest, locale: Locale): Part[] {
  if (agreedBefore === undefined) return [];
  const [now, before] = [agreed.followUpHours, agreedBefore.followUpHours];
  const hours = now === before ? [] : [say(locale, 'digest.agreed.hours', { now, before })];
  const worked = ({ days, from, to }: Digest['agreed']) => `${sayWeekdays(locale, days)} ${from}–${to}`;
  const [nowWorked, beforeWorked] = [worked(agreed), worked(agreedBefore)];
  const days = nowWorked === beforeWorked ? [] : [{ now: nowWorked, before: beforeWorked }];
  return list([...hours, ...days.map((each) => say(locale, 'digest.agreed.days', each))]);
}
