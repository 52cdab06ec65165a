import { z } from 'zod';
import { TEAMS } from '../../../src/domain/people/person.ts';
import { findNextMorning, MORNINGS } from '../clock.ts';
import { answerCheckin } from '../colleagues/checkin.ts';
import type { PageContext } from '../context.ts';
import { PageRefusal } from '../http.ts';
import { REQUEST_FORGERIES } from '../protocol.ts';
import { answerOrConflict, definePageRoute, idShape, type PageRoute } from './route.ts';

const MINUTE_MS = 60_000;
const ZONE = 'Europe/Amsterdam';
const TURN_MINUTES_MAX = 60 * 24 * 400;

const lead = z.union([
  z.strictObject({ sample: idShape }),
  z.strictObject({ body: z.string().max(700_000), forgery: z.enum(REQUEST_FORGERIES).default('none') }),
]);

const turn = z.union([
  z.strictObject({ to: z.enum([...MORNINGS, 'real']) }),
  z.strictObject({ minutes: z.number().int().min(1).max(TURN_MINUTES_MAX) }),
]);

/** What neither platform does: the CRM sends leads, colleagues work and answer, the clock is turned. */
export const outsideRoutes: Record<string, PageRoute> = {
  '/api/lead': definePageRoute(lead, async (body, context) => {
    await requireSetUp(context);
    const { leads, firstSteps } = context;
    const request = 'sample' in body ? leads.make(body.sample) : body;
    const answer = await leads.send(request, findTitle(request.body));
    if (answer.status >= 200 && answer.status < 300) firstSteps.recordLead();
    return answer;
  }),
  '/api/sample': definePageRoute(z.strictObject({ sample: idShape }), async ({ sample }, { leads }) =>
    leads.make(sample),
  ),
  '/api/week': definePageRoute(z.strictObject({}), async (_body, context) => {
    await requireSetUp(context);
    const { week, firstSteps } = context;
    const report = await week.play();
    if (report.judged > 0) firstSteps.recordWeek();
    return report;
  }),
  '/api/team-week': definePageRoute(z.strictObject({}), async (_body, context) => {
    await requireSetUp(context);
    const { week, firstSteps, clock, outbox, zone } = context;
    const report = await week.playTeam({ clock, outbox, zone: zone ?? ZONE });
    if (report.judged > 0) firstSteps.recordWeek();
    return report;
  }),
  '/api/answers': definePageRoute(
    z.strictObject({ team: z.enum([...TEAMS, 'everybody']) }),
    async ({ team }, { slack, teams, clock }) => {
      const who = { team: team === 'everybody' ? undefined : team, at: clock.now() };
      return answerOrConflict(answerCheckin({ slack, teams }, who));
    },
  ),
  '/api/clock': definePageRoute(turn, async (body, { clock, zone }) => {
    if ('minutes' in body) await clock.turn(clock.now() + body.minutes * MINUTE_MS);
    else if (body.to === 'real') await clock.reset();
    else await clock.turn(findNextMorning(body.to, clock.now(), zone ?? ZONE));
    return { now: clock.now(), offsetMs: clock.offsetMs() };
  }),
};

/** Before there is an organisation with a sales channel a lead has nowhere to come. */
async function requireSetUp({ isSetUp }: PageContext): Promise<void> {
  if ((await isSetUp?.()) === false)
    throw new PageRefusal(409, 'No intake is set up yet: first open smarketing’s Home as Ruben, and begin there.');
}

/** The company of a lead's JSON, which may be broken. */
const findTitle = (body: string): string => /"company":\s*"((?:[^"\\]|\\.){1,60})/.exec(body)?.[1] ?? 'A lead';
