import type { Reads } from '../../../store/store.ts';

/**
 * Reads whose answers hold as long as these reads are used, so for one look at one organisation: what several rules ask in the same
 * words is asked once. Only of what is asked by texts and numbers alone.
 */
export function reuseAnswers(reads: Reads): Reads {
  const answers = new Map<string, unknown>();
  return new Proxy(reads, {
    get: (all, name: keyof Reads & string) => {
      const read = all[name] as (...words: unknown[]) => unknown;
      return (...words: unknown[]) => {
        if (words.length === 0 || !words.every(isPlain)) return read(...words);
        const asked = JSON.stringify([name, ...words]);
        if (!answers.has(asked)) answers.set(asked, read(...words));
        return answers.get(asked);
      };
    },
  });
}

function isPlain(word: unknown): boolean {
  return typeof word === 'string' || typeof word === 'number';
}
