import type { CampaignRow, Digest, ReasonRow, Shares } from '../../domain/digests/digest.ts';
import type { Locale } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { say, sayShare } from '../../words/say.ts';
import { type Bar, clip, isolated, type Part, type Text } from '../card.ts';
import { reasonSaid } from '../findings/action-cards.ts';

const CAMPAIGN_SHOWN_MAX = 60;
const QUOTE_SHOWN_MAX = 200;

/** How good the judged leads were, in words and as a picture that says the same. */
export function qualityParts(digest: Digest, locale: Locale): Part[] {
  const { quality, campaigns, reasons, quotes, isJudged, promise } = digest;
  if (quality === undefined) {
    if (isJudged) return [small(say(locale, 'digest.withheld', { people: POLICY.leadPeople, leads: POLICY.leads }))];
    // Next to a promise, so that neither side stands there alone.
    return promise === undefined ? [] : [small(say(locale, 'digest.not-judged'))];
  }
  const judged = say(locale, 'digest.judged', { leads: quality.leads, ...sharesText(quality, locale) });
  const rows = campaigns.map((row): Text => {
    const told = say(locale, 'digest.campaign', { leads: row.leads, ...sharesText(row, locale) });
    return [{ kind: 'strong', text: nameOf(row, locale) }, `  ${told}`];
  });
  return [
    { kind: 'text', text: [judged] },
    pictureOf(quality, campaigns, locale),
    ...(rows.length === 0 ? [] : [{ kind: 'list' as const, items: rows }]),
    ...reasonParts(reasons, locale),
    ...quotes.map((quote): Part => small(`“${clip(quote, QUOTE_SHOWN_MAX)}”`)),
  ];
}

function small(text: string): Part {
  return { kind: 'small', text: [text] };
}

function sharesText({ leads, good, fair, poor }: Shares, locale: Locale) {
  return {
    good: sayShare(locale, good, leads),
    fair: sayShare(locale, fair, leads),
    poor: sayShare(locale, poor, leads),
  };
}

function nameOf(row: CampaignRow, locale: Locale): string {
  if (row.kind === 'rest') return say(locale, 'digest.campaign.rest');
  return row.campaign === '' ? say(locale, 'digest.campaign.none') : isolated(clip(row.campaign, CAMPAIGN_SHOWN_MAX));
}

function reasonParts(reasons: ReasonRow[], locale: Locale): Part[] {
  if (reasons.length === 0) return [];
  const judgements = reasons.reduce((sum, row) => sum + row.judgements, 0);
  const told = reasons.map((row) =>
    row.reason === 'rest'
      ? say(locale, 'digest.reason.rest', { judgements: row.judgements })
      : say(locale, 'digest.reason', { reason: reasonText(row.reason, locale), judgements: row.judgements }),
  );
  return [{ kind: 'text', text: [say(locale, 'digest.reasons', { judgements, reasons: told.join(', ') })] }];
}

/** A reason's name within a sentence. */
function reasonText(reason: Exclude<ReasonRow['reason'], 'rest'>, locale: Locale): string {
  return reasonSaid(reason, locale).toLowerCase();
}

function pictureOf(quality: Shares, campaigns: CampaignRow[], locale: Locale): Part {
  const all = { ...quality, label: say(locale, 'digest.chart.all') };
  const rows = [all, ...campaigns.map((row) => ({ ...row, label: nameOf(row, locale) }))];
  const bars = rows.map(({ label, leads, good, fair, poor }): Bar => {
    return { label, note: say(locale, 'digest.chart.n', { leads }), good, fair, poor };
  });
  const told = rows.map((row) =>
    say(locale, 'digest.alt.bar', { label: row.label, leads: row.leads, ...sharesText(row, locale) }),
  );
  const legend = {
    good: say(locale, 'verdict.good'),
    fair: say(locale, 'verdict.fair'),
    poor: say(locale, 'verdict.poor'),
  };
  const alt = say(locale, 'digest.alt', { bars: told.join(' ') });
  return { kind: 'picture', alt, chart: { title: say(locale, 'digest.chart'), legend, bars } };
}
