import type { ShownGoals } from '../../../../cards/promises/goal/goals-card.ts';
import { findGoalsShownSince, type Goal } from '../../../../domain/promises/goal/goal.ts';
import type { Published } from '../../../../domain/promises/goal/progress.ts';
import { addDays, type LocalDate } from '../../../../domain/working-time.ts';
import type { Reads } from '../../../../store/store.ts';

const MONTH_LENGTH = 7;

/** The mission, the goals that are shown, and all that was published of their days. */
export async function readShownGoals(reads: Reads, organisation: string, today: LocalDate): Promise<ShownGoals> {
  const [mission, goals] = await Promise.all([
    reads.mission(organisation),
    reads.goals(organisation, findGoalsShownSince(today)),
  ]);
  const [writer, published] = await Promise.all([
    mission && reads.personById(organisation, mission.by),
    readPublished(reads, organisation, goals),
  ]);
  return { goals, published, ...(mission && { mission }), ...(writer && { writer: writer.name }) };
}

/** Digests and months that were posted, from the first day of these goals through their last. */
async function readPublished(reads: Reads, organisation: string, goals: Goal[]): Promise<Published> {
  if (goals.length === 0) return { digests: [], months: [] };
  const [from = ''] = goals.map((goal) => goal.from).toSorted();
  const to =
    goals
      .map((goal) => goal.to)
      .toSorted()
      .at(-1) ?? from;
  const [digests, months] = await Promise.all([
    // A week is kept by the day after its last.
    reads.postedDigests(organisation, { after: from, last: addDays(to, 1) }),
    reads.postedMonths(organisation, { from: from.slice(0, MONTH_LENGTH), last: to.slice(0, MONTH_LENGTH) }),
  ]);
  return { digests, months };
}
