import { z } from 'zod';
import type { Form } from '../../cards/card.ts';
import { LOCALES } from '../../domain/organisation.ts';

const metadata = z.object({
  channel: z.string().exactOptional(),
  responseUrl: z.string().exactOptional(),
  locale: z.enum(LOCALES).exactOptional(),
});

/** A form remembers where it was asked for, so that the answer lands there, and its language. */
export function writeMetadata(
  { channel, responseUrl }: { channel?: string; responseUrl?: string },
  { about: { locale } }: Form,
): string {
  return JSON.stringify({ channel, responseUrl, locale });
}

/** What is no memory of ours is none. */
export function readOwnMetadata(text: string): z.infer<typeof metadata> {
  try {
    return metadata.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
