import { afterEach, describe, expect, test } from 'vitest';
import type { Round } from '../../../src/domain/checkins/checkin.ts';
import { CHECKIN_COMMANDS, checkCommand, ROUND_PHASES } from '../../../src/domain/checkins/checkin-command.ts';
import type { Role } from '../../../src/domain/people/person.ts';
import { say, sayMoment, sayMonth } from '../../../src/words/say.ts';
import type { World } from '../../world/world.ts';
import { listSeenByOthers, MONTH, openWorldInPhase, readKept, STRANGER } from './phases.ts';

const CALLERS: [person: string, role: Role | undefined][] = [
  ['helen', 'manager'],
  ['emma', 'member'],
  [STRANGER, undefined],
];
/** These two do something at once, instead of asking first. */
const CHANGING = ['open remind', 'short reopen', 'cancelled reopen'];

/** What somebody is told whom the command is refused; undefined when it is not. */
function sayRefusal(command: (typeof CHECKIN_COMMANDS)[number], role: Role | undefined, round: Round | undefined) {
  if (role === undefined) return `${say('nl', 'not-a-member')}\n${say('en', 'not-a-member')}`;
  const refusal = checkCommand(command, role, round?.state ?? 'none');
  if (refusal === 'yes') return undefined;
  const date = round === undefined ? '' : sayMoment('en', 'Europe/Amsterdam', round.closesAt, MONTH);
  return say('en', `checkin.refused.${refusal}`, { month: sayMonth('en', MONTH), date }).replaceAll('\u00a0', ' ');
}

describe('whoever types a command of the check-in that asks or is refused', () => {
  let world: World;
  afterEach(() => world.end());

  test.each(ROUND_PHASES)('is told so alone, and nothing changes for anybody, while the round is %s', async (phase) => {
    world = await openWorldInPhase(phase);
    const before = await readKept(world);
    expect(before.round?.state ?? 'none').toBe(phase);
    for (const [person, role] of CALLERS) {
      const seen = listSeenByOthers(person, world);
      for (const command of CHECKIN_COMMANDS) {
        if (role === 'manager' && CHANGING.includes(`${phase} ${command}`)) continue;
        const answers = world.privateTexts(person).length;
        const words = await world.command(person, `checkin ${command}`);
        expect(world.privateTexts(person), `${person} ${command}`).toHaveLength(answers + 1);
        const refusal = sayRefusal(command, role, before.round);
        if (refusal !== undefined) expect(words).toBe(refusal);
      }
      expect(await readKept(world)).toEqual(before);
      expect(listSeenByOthers(person, world)).toEqual(seen);
    }
  });
});
