import { createHmac, hkdfSync } from 'node:crypto';
import { LINK_CODE_LENGTH, LINK_CODE_LETTERS } from '../../../src/domain/people/link.ts';

/** The code that versions before gave a person at a moment: whoever had the secret could compute it. */
export function computeCode(secret: string, organisation: string, person: string, at: number): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'smarketing link codes', 32));
  const bytes = createHmac('sha256', key)
    .update(JSON.stringify([organisation, person, at]))
    .digest();
  const letters = Array.from(bytes, (byte) => LINK_CODE_LETTERS[byte % LINK_CODE_LETTERS.length]);
  return letters.slice(0, LINK_CODE_LENGTH).join('');
}
