import type { Simulated } from './organisation.ts';

/** What somebody wrote in a round, as it stood last. */
export type Written = { given: Record<string, string>; isShared: boolean; isRemembered: boolean };

/** Somebody answered in a round, or took it back. */
export type Deed = { month: string; person: string; at: number; isAnswer: boolean };

/** Somebody disputed a point of the definition by their judgement of a lead. */
export type Disputing = { at: number; person: string; lead: string };

/** What is true of a simulated organisation and no attacker is told. */
export type Truth = {
  /** By month and person. */
  written: Map<string, Map<string, Written>>;
  /** Whose a text is, of everything ever written; empty for words of several people. */
  writerOf: Map<string, string>;
  /** When members did something in a round. */
  deeds: Deed[];
  disputes: Disputing[];
  /** Of these, what a manager saw to. */
  nudged: { month: string; person: string; at: number }[];
  answered(month: string, person: string, written: Written): void;
  withdrawn(month: string, person: string): void;
  erased(person: string): void;
};

export function createTruth({ now }: Pick<Simulated, 'now'>): Truth {
  const written: Truth['written'] = new Map();
  const writerOf: Truth['writerOf'] = new Map();
  const deeds: Truth['deeds'] = [];
  return {
    written,
    writerOf,
    deeds,
    disputes: [],
    nudged: [],
    answered: (month, person, given) => {
      const round = written.get(month) ?? new Map<string, Written>();
      written.set(month, round.set(person, given));
      for (const text of Object.values(given.given)) {
        // What several people wrote is nobody's.
        const isOwn = (writerOf.get(text) ?? person) === person;
        if (text !== '') writerOf.set(text, isOwn ? person : '');
      }
      deeds.push({ month, person, at: now(), isAnswer: true });
    },
    withdrawn: (month, person) => {
      written.get(month)?.delete(person);
      deeds.push({ month, person, at: now(), isAnswer: false });
    },
    erased: (person) => {
      for (const [month, round] of written) {
        round.delete(person);
        deeds.push({ month, person, at: now(), isAnswer: false });
      }
    },
  };
}
