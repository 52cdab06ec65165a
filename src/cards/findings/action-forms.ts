import {
  ACTION_STATES,
  type Action,
  deriveCampaignKey,
  TOPICS,
  WHY_MAX,
  WORDS_MAX,
} from '../../domain/findings/finding.ts';
import { REASON_NAMES } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import type { WordKey } from '../../words/catalogues.ts';
import { say } from '../../words/say.ts';
import { nameNobody } from '../about.ts';
import type { Field, FormOf, Option } from '../card.ts';
import { sayCode, sayReason } from '../leads/lead-words.ts';
import { nameAction } from './action-cards.ts';

/** The choice that is none of those offered. */
export const OWN_WORDS = 'finding';

/** "You said, we did": what it answers, what we do, and its state. */
export function actionForm(campaigns: string[], asked: Instant, locale: Locale): FormOf<'action.recorded'> {
  return {
    about: nameNobody(locale),
    title: say(locale, 'action.title'),
    submit: say(locale, 'action.save'),
    cancel: say(locale, 'action.cancel'),
    tap: { kind: 'action.recorded', asked },
    fields: [
      {
        kind: 'pick',
        name: 'about',
        label: say(locale, 'action.about'),
        options: listFindingOptions(campaigns, locale),
        isMany: false,
      },
      buildField('finding', { label: 'action.finding', hint: 'action.finding-hint', max: WORDS_MAX }, locale),
      buildField(
        'words',
        { label: 'action.words', hint: 'action.words-hint', max: WORDS_MAX, isRequired: true },
        locale,
      ),
      {
        kind: 'choice',
        name: 'state',
        label: say(locale, 'action.state'),
        options: ACTION_STATES.map((state) => ({ label: say(locale, `action.state.${state}`), value: state })),
        value: 'open',
      },
      buildField('why', { label: 'action.why', hint: 'action.why-hint', max: WHY_MAX }, locale),
    ],
  };
}

function listFindingOptions(campaigns: string[], locale: Locale): Option[] {
  return [
    ...REASON_NAMES.map((reason) => ({
      label: say(locale, 'about.reason', { reason: sayReason(reason, locale) }),
      value: `reason:${reason}`,
    })),
    ...TOPICS.map((topic) => ({
      label: say(locale, 'about.topic', { topic: say(locale, `topic.${topic}`) }),
      value: `topic:${topic}`,
    })),
    ...campaigns.map((campaign) => ({
      label: say(locale, 'about.campaign-offered', { campaign: sayCode(campaign) }),
      value: `campaign:${deriveCampaignKey(campaign)}`,
    })),
    { label: say(locale, 'about.finding'), value: OWN_WORDS },
  ];
}

/** Asks why something that was said is not done. */
export function declineForm(action: Action, locale: Locale): FormOf<'action.declined'> {
  return {
    about: nameAction(action, locale),
    title: say(locale, 'action.title'),
    submit: say(locale, 'action.save'),
    cancel: say(locale, 'action.cancel'),
    tap: { kind: 'action.declined', action: action.id },
    fields: [
      buildField('why', { label: 'action.why', hint: 'action.declined-hint', max: WHY_MAX, isRequired: true }, locale),
    ],
  };
}

type Asks = { label: WordKey; hint: WordKey; max: number; isRequired?: boolean };

function buildField<N extends string>(
  name: N,
  { label, hint, max, isRequired = false }: Asks,
  locale: Locale,
): Field<N> {
  return { kind: 'text', name, label: say(locale, label), hint: say(locale, hint), isRequired, isLong: true, max };
}
