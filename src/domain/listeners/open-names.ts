import { createHash } from 'node:crypto';
import type { LeadFacts } from '../leads/lead.ts';

/** Shorter words of a name, such as “de”, name nobody. */
const NAMING_LENGTH_MIN = 3;

/** By what a lead is known where it came from. Whoever sent it knows its ids, so knows the hash of one, too. */
export function nameOpenly({ externalId, campaign, contact }: LeadFacts): { lead: string; campaign?: string } {
  const isPersonal = (text: string) => namesContact(text, contact);
  return {
    lead: isPersonal(externalId) ? `sha256:${createHash('sha256').update(externalId).digest('hex')}` : externalId,
    ...(campaign !== undefined && !isPersonal(campaign) && { campaign }),
  };
}

/** It holds an e-mail address, a telephone number of the contact, or a word of their name, however it is written. */
function namesContact(text: string, { name = '', email = '', phone = '' }: LeadFacts['contact']): boolean {
  if (text.includes('@')) return true;
  const plain = fold(text);
  const digits = phone.replaceAll(/\D/g, '');
  if (digits.length > 0 && text.replaceAll(/\D/g, '').includes(digits)) return true;
  const written = fold(`${name} ${email.split('@')[0] ?? ''}`);
  // “Jo-An” is a name, though neither of its halves is.
  const words = [...written.split(/[^\p{L}\p{N}]+/u), ...written.split(/\s+/)];
  return words.some((word) => word.length >= NAMING_LENGTH_MIN && plain.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
