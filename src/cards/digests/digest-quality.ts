import type { CampaignRow, Digest, ReasonRow, Shares } from '../../domain/digests/digest.ts';
import type { Locale } from '../../domain/organisation.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say } from '../../words/say.ts';
import type { Bar, Part, Text } from '../card.ts';
import { sayCode, sayReason } from '../leads/lead-words.ts';
import { sayPortion } from './portion.ts';

/** How good the judged leads were, in words and as a picture that says the same. */
export function buildQualityParts(digest: Digest, locale: Locale): Part[] {
  const { quality, campaigns, reasons, quotes } = digest;
  if (quality === undefined) return [buildSmall(say(locale, 'digest.held'))];
  const judged = say(locale, 'digest.judged', { leads: quality.leads, ...sayShares(quality, locale) });
  const rows = campaigns.map((row): Text => {
    const shares = say(locale, 'digest.campaign', { leads: row.leads, ...sayShares(row, locale) });
    return [{ kind: 'strong', text: sayCampaign(row, locale) }, `  ${shares}`];
  });
  return [
    { kind: 'text', text: [judged] },
    buildPicture(quality, campaigns, rows, locale),
    ...buildReasonParts(reasons, locale),
    ...quotes.map((quote): Part => buildSmall(`“${showPlaceholders(quote, locale)}”`)),
  ];
}

function buildSmall(text: string): Part {
  return { kind: 'small', text: [text] };
}

function sayShares({ leads, good, fair, poor }: Shares, locale: Locale) {
  return {
    good: sayPortion({ part: good, of: leads }, locale),
    fair: sayPortion({ part: fair, of: leads }, locale),
    poor: sayPortion({ part: poor, of: leads }, locale),
  };
}

function sayCampaign(row: CampaignRow, locale: Locale): string {
  if (row.kind === 'rest') return say(locale, 'digest.campaign.rest');
  return row.campaign === '' ? say(locale, 'digest.campaign.none') : sayCode(row.campaign);
}

function buildReasonParts(reasons: ReasonRow[], locale: Locale): Part[] {
  if (reasons.length === 0) return [];
  const judgements = reasons.reduce((sum, row) => sum + row.judgements, 0);
  const items = reasons.map((row) =>
    row.reason === 'rest'
      ? say(locale, 'digest.reason.rest', { judgements: row.judgements })
      : say(locale, 'digest.reason', { reason: sayReasonInSentence(row.reason, locale), judgements: row.judgements }),
  );
  return [{ kind: 'text', text: [say(locale, 'digest.reasons', { judgements, reasons: items.join(', ') })] }];
}

/** A reason's name within a sentence. */
function sayReasonInSentence(reason: Exclude<ReasonRow['reason'], 'rest'>, locale: Locale): string {
  return sayReason(reason, locale).toLowerCase();
}

function buildPicture(quality: Shares, campaigns: CampaignRow[], rows: Text[], locale: Locale): Part {
  const all = { ...quality, label: say(locale, 'digest.chart.all') };
  const drawn = [all, ...campaigns.map((row) => ({ ...row, label: sayCampaign(row, locale) }))];
  const bars = drawn.map(({ label, leads, good, fair, poor }): Bar => {
    return { label, note: say(locale, 'digest.chart.n', { leads }), good, fair, poor };
  });
  const items = drawn.map((row) =>
    say(locale, 'digest.alt.bar', { label: row.label, leads: row.leads, ...sayShares(row, locale) }),
  );
  const legend = {
    good: say(locale, 'verdict.good'),
    fair: say(locale, 'verdict.fair'),
    poor: say(locale, 'verdict.poor'),
  };
  const alt = say(locale, 'digest.alt', { bars: items.join('; ') });
  const title = say(locale, 'digest.chart', { campaigns: campaigns.length });
  return { kind: 'picture', alt, chart: { title, legend, bars }, rows };
}
