/** Sources of leads as systems call them, which have words of their own. */
export const SOURCES = [
  'trade_show',
  'event',
  'webinar',
  'website',
  'referral',
  'partner',
  'outbound',
  'inbound',
  'email',
  'social',
  'linkedin',
  'ads',
  'phone',
  'chat',
  'content',
  'demo',
  'organic_search',
  'paid_search',
  'paid_social',
  'direct',
  'offline',
] as const;
export type Source = (typeof SOURCES)[number];

/** Criteria of an SQL definition that have words of their own. */
export const CRITERIA = ['need', 'budget', 'authority', 'timeline', 'appointment', 'fit', 'interest'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How else systems write them. */
const ALIASES: Record<string, Source | Criterion> = {
  tradeshow: 'trade_show',
  fair: 'trade_show',
  events: 'event',
  web: 'website',
  recommendation: 'referral',
  e_mail: 'email',
  social_media: 'social',
  advertising: 'ads',
  email_marketing: 'email',
  referrals: 'referral',
  partner_referral: 'referral',
  word_of_mouth: 'referral',
  phone_inquiry: 'phone',
  direct_traffic: 'direct',
  offline_sources: 'offline',
  decision_maker: 'authority',
  timing: 'timeline',
  timeframe: 'timeline',
  meeting: 'appointment',
};

/** The one of these that a system’s word stands for, however it is written; undefined when it is another. */
export function findCode<Code extends Source | Criterion>(word: string, codes: readonly Code[]): Code | undefined {
  const written = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');
  const meant = Object.hasOwn(ALIASES, written) ? ALIASES[written] : written;
  return codes.find((code) => code === meant);
}

/** A system’s word as people would write it. */
export function writeCode(word: string): string {
  // Constants of a system shout; a name in capitals, which has no such line in it, is written so.
  const calm = /^[A-Z\d]+(?:_[A-Z\d]+)+$/.test(word.trim()) ? word.toLowerCase() : word;
  const [first, ...rest] = calm.replaceAll('_', ' ').replaceAll(/\s+/g, ' ').trim();
  return first === undefined ? word : first.toUpperCase() + rest.join('');
}
