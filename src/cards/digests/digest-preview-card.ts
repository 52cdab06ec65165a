import type { Digest, Withheld } from '../../domain/digests/digest.ts';
import { REASON_NAMES, type Reason } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { say, sayList } from '../../words/say.ts';
import { type Card, clip, type Part, type Text } from '../card.ts';
import { sayReason } from '../findings/action-cards.ts';
import { buildDigestParts, quietDigestCard, sayDigestDays } from './digest-card.ts';

const NAMES_SHOWN_MAX = 8;
const NAME_SHOWN_MAX = 60;

/** `date`: when it is posted or, when it was, the next one. */
export type DigestPreviewContent = {
  digest: Digest;
  isComing: boolean;
  channels: string[];
  date: string;
  locale: Locale;
};

/** A digest for one manager: what everybody reads, and what is held back and why. */
export function digestPreviewCard({ digest, isComing, channels, date, locale }: DigestPreviewContent): Card {
  const title = say(locale, 'digest.title', { days: sayDigestDays(digest, locale) });
  const values = { channels: sayList(locale, channels), date };
  return {
    summary: title,
    parts: [
      { kind: 'title', text: title },
      { kind: 'small', text: [say(locale, 'digest.preview')] },
      { kind: 'small', text: [say(locale, isComing ? 'digest.preview.coming' : 'digest.preview.posted', values)] },
      ...(digest.isQuiet ? quietDigestCard(digest, locale).parts : buildDigestParts(digest, locale)),
      { kind: 'line' },
      ...buildWithheldParts(digest.withheld, locale),
    ],
  };
}

/** What is held back and why; also on the command line. */
export function buildWithheldParts(withheld: Withheld[], locale: Locale): Part[] {
  if (withheld.length === 0) return [{ kind: 'small', text: [say(locale, 'digest.preview.nothing-held')] }];
  return [
    { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'digest.preview.held') }] },
    { kind: 'list', items: withheld.map((each): Text => [sayWithheld(each, locale)]) },
  ];
}

function sayWithheld({ what, why, names }: Withheld, locale: Locale): string {
  const held = say(locale, `digest.held.${what}`, {
    names: sayNames(
      names.map((name) => sayName(what, name, locale)),
      locale,
    ),
  });
  return say(locale, `digest.held.${why}`, { held, people: POLICY.leadPeople, leads: POLICY.leads });
}

function sayName(what: Withheld['what'], name: string, locale: Locale): string {
  if (what === 'reason') return isReason(name) ? sayReason(name, locale) : say(locale, 'digest.held.none');
  if (what === 'topic') return say(locale, `topic.${name as 'price'}`);
  return name === '' ? say(locale, 'digest.campaign.none') : clip(name, NAME_SHOWN_MAX);
}

function isReason(name: string): name is Reason {
  return (REASON_NAMES as readonly string[]).includes(name);
}

function sayNames(names: string[], locale: Locale): string {
  const listed = names.slice(0, NAMES_SHOWN_MAX);
  const more = names.length - listed.length;
  const list = sayList(locale, listed);
  return more === 0 ? list : say(locale, 'digest.held.more', { names: listed.join(', '), more });
}
