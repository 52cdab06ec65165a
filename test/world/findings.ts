import type { Values } from './platforms/platform.ts';
import type { World } from './world.ts';

/** What people do with what was said, each in their own language. */
export type FindingVerbs = Pick<World, 'command' | 'fill' | 'form' | 'error' | 'direct'> & {
  /** Presses something in what they were shown last. */
  tap(person: string, label: string): Promise<void>;
  /** What they were shown last, to them alone. */
  shown(person: string): string;
  /** Whether a form stands before them. */
  hasForm(person: string): boolean;
  /** A manager answers something, beginning with the button of this label where a list comes first. */
  did(person: string, begin: string, values: Values): Promise<void>;
  /** A lead that this person judged poor, with this reason as its button says it to them. */
  poor(person: string, reason: string, data?: object): Promise<void>;
};

export function findingVerbs(world: World): FindingVerbs {
  const { command, fill, form, error, direct, tapPrivately: tap } = world;
  const hasForm = (person: string) => world.opened(person) !== undefined;
  return {
    command,
    fill,
    form,
    error,
    direct,
    tap,
    hasForm,
    shown: (person) => world.privately(person).at(-1) ?? '',
    did: async (person, begin, values) => {
      await command(person, 'did');
      if (!hasForm(person)) await tap(person, begin);
      await fill(person, values);
    },
    poor: async (person, reason, data) => {
      const card = await world.postedLead(data);
      await card.tap(person, 'Zwak');
      await tap(person, reason);
    },
  };
}
