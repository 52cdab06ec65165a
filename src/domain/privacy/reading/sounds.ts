import anyAscii from 'any-ascii';

/**
 * A folded word as it sounds to a Dutch ear, in Latin letters: “Meijer”, “Meyer” and “Meier” are one, “Jansen” and
 * “Janssen”, “Müller” and “Mueller”, “Иван” and “Ivan”. Names are kept and looked up under it.
 */
export function deriveSound(word: string): string {
  const latin = LATIN.test(word)
    ? word
    : anyAscii(word)
        .toLowerCase()
        .replaceAll(/[^a-z\d]/g, '');
  const single = latin.replace(FIRST_Y, 'j').replace(DOUBLED, '$1');
  const said = single.replace(SPELLED, (spelling) => SAID[spelling] ?? '');
  return said === single ? said : said.replace(DOUBLED, '$1');
}

const LATIN = /^[a-z\d]*$/;
/** Yasmina and Jasmina. */
const FIRST_Y = /^y(?=[aeou])/;
const DOUBLED = /(.)\1+/g;
const SPELLED = /uh$|kh|ph|th|dt$|ch(?=r)|ck|c[ei]|eij|ij|ey|ei|[ao]e|ue|ie|[cqvxyz]/g;
const SAID: Record<string, string> = {
  uh: 'e',
  kh: 'h',
  ph: 'f',
  th: 't',
  dt: 't',
  ch: 'k',
  ck: 'k',
  ce: 'se',
  ci: 'si',
  c: 'k',
  eij: 'i',
  ij: 'i',
  ey: 'i',
  ei: 'i',
  ae: 'a',
  oe: 'o',
  ue: 'u',
  ie: 'i',
  q: 'k',
  v: 'f',
  x: 'ks',
  y: 'i',
  z: 's',
};
