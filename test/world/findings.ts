import type { FormValues } from './platforms/platform.ts';
import type { World } from './world.ts';

/** What people do with what was said, each in their own language. */
export type FindingActions = Pick<World, 'command' | 'fill' | 'formText' | 'fieldError' | 'directTexts'> & {
  /** Presses something in what they were shown last. */
  tap(person: string, label: string): Promise<void>;
  /** What they were shown last, to them alone. */
  lastPrivateText(person: string): string;
  /** Whether a form stands before them. */
  hasForm(person: string): boolean;
  /** A manager answers something, beginning with the button of this label where a list comes first. */
  answerFinding(person: string, begin: string, values: FormValues): Promise<void>;
  /** A lead that this person judged poor, with this reason as its button says it to them. */
  judgePoor(person: string, reason: string, data?: object): Promise<void>;
};

export function createFindingActions(world: World): FindingActions {
  const { command, fill, formText, fieldError, directTexts, tapPrivate: tap } = world;
  const hasForm = (person: string) => world.openForm(person) !== undefined;
  return {
    command,
    fill,
    formText,
    fieldError,
    directTexts,
    tap,
    hasForm,
    lastPrivateText: (person) => world.privateTexts(person).at(-1) ?? '',
    answerFinding: async (person, begin, values) => {
      await command(person, 'did');
      if (!hasForm(person)) await tap(person, begin);
      await fill(person, values);
    },
    judgePoor: async (person, reason, data) => {
      const card = await world.postLead(data);
      await card.tap(person, 'Zwak');
      await tap(person, reason);
    },
  };
}
