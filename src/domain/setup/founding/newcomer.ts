import { z } from 'zod';
import { LOCALES, type Locale } from '../../organisation.ts';

/**
 * Why somebody may set the bot up where nobody has: they administer their workspace, or they are the first who came by where
 * the platform tells no more of them. `other`: they may not, unless they installed it.
 */
export const STANDINGS = ['administrator', 'first', 'other'] as const;

/** Somebody who came by before anything is set up, as their platform describes them; `name` is that of their workspace. */
export const newcomerSchema = z.object({
  standing: z.enum(STANDINGS),
  name: z.string().max(200).exactOptional(),
  zone: z.string().max(100).exactOptional(),
  locale: z.enum(LOCALES).exactOptional(),
});
export type Newcomer = z.infer<typeof newcomerSchema>;

/** These say nothing of whose they are. */
const PUBLIC = /^(?:gmail|googlemail|outlook|hotmail|live|icloud|yahoo|ziggo|kpnmail)\./;
const SECOND_LEVEL: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net', 'onmicrosoft']);

/** What a company may be called by the address of somebody who works there; undefined where that says nothing. */
export function findCompanyName(email: string): string | undefined {
  const domain = email.toLowerCase().split('@')[1] ?? '';
  const labels = domain.split('.').filter(Boolean).slice(0, -1);
  const name = labels.findLast((label) => !SECOND_LEVEL.has(label));
  if (name === undefined || PUBLIC.test(domain)) return undefined;
  return name
    .split('-')
    .filter(Boolean)
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join(' ');
}

/** Where most of an office write Dutch. */
const DUTCH_ZONES: ReadonlySet<string> = new Set(['Europe/Amsterdam', 'Europe/Brussels']);
const ZONE = 'Europe/Amsterdam';

/** What is proposed to whoever sets up. Slack has no Dutch, so there the language is guessed by where they are. */
export function chooseBasics({ name = '', zone = ZONE, locale }: Newcomer): {
  name: string;
  zone: string;
  locale: Locale;
} {
  return { name, zone, locale: locale ?? (DUTCH_ZONES.has(zone) ? 'nl' : 'en') };
}
