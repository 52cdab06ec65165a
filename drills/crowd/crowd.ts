import { setTimeout } from 'node:timers/promises';
import type { Random } from '../stage/random.ts';
import type { Stage } from '../stage/stage.ts';
import {
  type Crowded,
  createContacter,
  createFormFiller,
  createLeadSender,
  createReactor,
  createTapper,
  createTraveller,
  type Deed,
} from './deeds.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { createRoundRunner } from './round.ts';
import { openSlackSide, openTeamsSide } from './sides.ts';

/** People and a CRM who go on whatever happens to the bot, and remember what it told them. */
export type Crowd = { ledger: Ledger; stop(): Promise<void> };

/** Between two deeds of one of them, ms. */
const PAUSE_MS = { sender: 90, rep: 150, other: 400 };

/** `slowness`: how many times longer they pause. */
export function startCrowd(stage: Stage, random: Random, slowness = 1): Crowd {
  const ledger = openLedger();
  const crowded: Crowded = { stage, random, ledger, judged: new Set() };
  const [slack, teams] = [openSlackSide(stage), openTeamsSide(stage)];
  let isOver = false;
  const repeat = async (deed: Deed, pauseMs: number): Promise<void> => {
    while (!isOver) {
      // What their own client would not do (a card that shrank has no such button) is not done.
      if (stage.address() !== undefined) await deed().catch(() => {});
      await setTimeout(pauseMs * slowness * (0.5 + random.next()));
    }
  };
  const going = [
    repeat(createLeadSender(crowded), PAUSE_MS.sender),
    ...[slack, teams].flatMap((side) => [
      repeat(createTapper(crowded, side), PAUSE_MS.rep),
      repeat(createReactor(crowded, side), PAUSE_MS.rep),
      repeat(createContacter(crowded, side), PAUSE_MS.other),
    ]),
    repeat(createTraveller(crowded, slack, 'thijs'), PAUSE_MS.other),
    repeat(createTraveller(crowded, teams, 'bram'), PAUSE_MS.other),
    // A manager, who is not asked in the check-in: whoever is has one form open at a time.
    repeat(createFormFiller(crowded, slack, 'helen'), PAUSE_MS.other),
    repeat(createFormFiller(crowded, teams, 'helen'), PAUSE_MS.other),
    repeat(createRoundRunner(crowded), PAUSE_MS.other),
  ];
  return {
    ledger,
    stop: async () => {
      isOver = true;
      await Promise.all(going);
    },
  };
}
