/** Marks without width, which come along when an address is copied. */
const UNSEEN = /\p{Cf}/gu;
/** As mail programs copy it. */
const BESIDE_A_NAME = /^[^<>]*<\s*([^<>\s]+)\s*>$/;

/** An e-mail address as it is meant: alone, or as a link, or in its brackets beside a name. */
export function readEmail(text: string): string {
  const seen = text.replaceAll(UNSEEN, '').trim();
  const [, address = seen] = BESIDE_A_NAME.exec(seen) ?? [];
  return address.replace(/^mailto:(?=\S)/i, '');
}
