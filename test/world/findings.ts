import { textOf } from './reading.ts';
import type { World } from './world.ts';

/** What people do with what was said, each in their own language. `user` is a person's id, such as `sanne`. */
export type FindingVerbs = {
  slackId(person: string): string;
  /** Types a command; resolves with what the person was shown. */
  command(person: string, text: string): Promise<string>;
  /** Presses something in what they were shown last. */
  tap(person: string, label: string): Promise<void>;
  /** Fills the form they have open. */
  fill(person: string, values: Record<string, string | string[]>): Promise<void>;
  /** What stands in the form they have open, and what is amiss in it. */
  form(person: string): string;
  errors(person: string): Record<string, string>;
  /** What they were shown last, to them alone. */
  shown(person: string): string;
  /** What the bot wrote to them, newest last. */
  direct(person: string): string[];
  /** A lead that this person judged poor, with this reason as its button says it to them. */
  poor(person: string, reason: string, data?: object): Promise<void>;
};

export function findingVerbs(world: World): FindingVerbs {
  const { slack } = world;
  const slackId = (person: string) => `U0${person.toUpperCase()}`;
  const open = (person: string) => {
    const view = slack.views(slackId(person)).at(-1);
    if (view === undefined) throw new Error(`${person} has no form open`);
    return view;
  };
  const blocks = (person: string) => open(person).view['blocks'] as { block_id?: string; type: string }[];
  const shown = (person: string) => world.privately(slackId(person)).at(-1) ?? '';
  return {
    slackId,
    shown,
    command: (person, text) => world.command(slackId(person), text),
    tap: (person, label) => world.tapPrivately(slackId(person), label),
    fill: (person, values) => {
      const named = Object.entries(values).map(([name, value]) => {
        const block = blocks(person).find(({ block_id: id = '' }) => id.split('~')[0] === name);
        if (block?.block_id === undefined) throw new Error(`the form has no field ${name}`);
        return [block.block_id, value] as const;
      });
      return world.fill(slackId(person), Object.fromEntries(named));
    },
    form: (person) => textOf(blocks(person) as never),
    errors: (person) =>
      Object.fromEntries(Object.entries(open(person).errors ?? {}).map(([id, error]) => [id.split('~')[0], error])),
    direct: (person) =>
      slack
        .messages(slack.direct(slackId(person)).id)
        .filter(({ byBot }) => byBot)
        .map(({ blocks: own = [] }) => textOf(own)),
    poor: async (person, reason, data) => {
      const card = await world.postedLead(data);
      await card.tap(slackId(person), 'Zwak');
      await world.tapPrivately(slackId(person), reason);
    },
  };
}
