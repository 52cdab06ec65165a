import { deriveSound } from '../reading/sounds.ts';
import { type CompanyForm, listCompanyForms } from './company-names.ts';

/**
 * Every way to say the companies, written as one word; `starts` are their first two letters, `longest` is how many words
 * the longest one has.
 */
export type CompanyIndex = {
  forms: Map<string, CompanyForm>;
  sounds: Map<string, string>;
  starts: Set<string>;
  longest: number;
};

export function createCompanyIndex(): CompanyIndex {
  return { forms: new Map(), sounds: new Map(), starts: new Set(), longest: 0 };
}

export function addCompanies(index: CompanyIndex, names: string[]): void {
  for (const form of names.flatMap(listCompanyForms)) {
    const key = form.words.join('');
    const known = index.forms.get(key);
    if (known === undefined || isMoreOpen(form, known)) index.forms.set(key, form);
    if (form.needs === 'nothing' && form.words.length === 1) index.sounds.set(deriveSound(key), key);
    index.starts.add(key.slice(0, 1)).add(key.slice(0, START));
    // A conjunction may be said beside each word.
    index.longest = Math.max(index.longest, form.words.length * 2);
  }
}

const START = 2;

/** Whether a company may be said that begins with this word. */
export function mayBegin({ starts }: CompanyIndex, word: string): boolean {
  return starts.has(word.slice(0, START));
}

/** Of two forms that are written alike the one that needs less, then the one of more words. */
function isMoreOpen(one: CompanyForm, other: CompanyForm): boolean {
  if (one.needs !== other.needs) return one.needs === 'nothing' || other.needs === 'telling';
  return one.words.length > other.words.length;
}
