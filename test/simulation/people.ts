import { Webhook } from 'standardwebhooks';
import { toSlackId } from '../../sandbox/samples/noordlicht.ts';
import { TENANT_ID, toTeamsId } from '../../sandbox/samples/noordlicht-teams.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import type { Verdict } from '../../src/domain/leads/verdict.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/domain/time.ts';
import { say } from '../../src/words/say.ts';
import { createLeadData, INTAKE_SECRET } from '../world/intake.ts';
import type { Step } from './history.ts';
import { running } from './machine/owner.ts';
import { BOT_URL } from './outside/slack.ts';
import type { World } from './world.ts';

const ORGANISATION = 'noordlicht';
const REPS = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
const ABROAD = 'C0SALESEXPORT';
/** A sender that was not told “kept” sends again. */
const AGAIN_MS = [10 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, HOUR_MS];
const PATIENCE_MS = 10 * SECOND_MS;

type TapStep = Extract<Step, { do: 'tap' }>;

/** An acknowledgement that what somebody did is kept, of which nothing was there. */
export type EmptyWord = { what: string; user: string; privately: number };

/** A sender of leads and six reps, and what they were told. */
export type People = {
  sendLead(step: { n: number; isAbroad: boolean }): void;
  tap(step: TapStep, on: 'slack' | 'teams'): void;
  /** Numbers of leads that were acknowledged. */
  acknowledged: Set<number>;
  /** Numbers of leads that were sent at all. */
  sent: Set<number>;
  emptyWords: EmptyWord[];
  /** Whether the sender still tries. */
  isWaiting(): boolean;
};

export const deriveId = (n: number): string => deriveLeadId(ORGANISATION, `crm-${n}`);
export const writeCompany = (n: number): string => `Nummer ${n} BV`;

export function createPeople(world: World): People {
  const { clock, slack, trace } = world;
  const busy = new Set<string>();
  let sending = 0;
  let requests = 0;

  const post = async (n: number, isAbroad: boolean, id: string): Promise<number> => {
    const at = new Date(clock.now());
    const data = { ...createLeadData(n), company: writeCompany(n), ...(isAbroad && { segment: 'export' }) };
    const body = JSON.stringify({ type: 'lead.qualified', data });
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / SECOND_MS)),
      'webhook-signature': new Webhook(INTAKE_SECRET).sign(id, at, body),
    };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(`${BOT_URL}/intake/leads`, { method: 'POST', body, headers, signal }).catch(
      () => undefined,
    );
    return answer?.status ?? 0;
  };

  /** As long as a request of somebody is on its way, time is not passed in leaps. */
  const follow = async <T>(request: Promise<T>): Promise<T> => {
    world.people.inFlight += 1;
    try {
      return await request;
    } finally {
      world.people.inFlight -= 1;
    }
  };

  const people: People = {
    acknowledged: new Set(),
    sent: new Set(),
    emptyWords: [],
    isWaiting: () => sending > 0,
    sendLead: ({ n, isAbroad }) => {
      requests += 1;
      sending += 1;
      people.sent.add(n);
      const id = `msg_${requests}`;
      const attempt = async (tries: number): Promise<void> => {
        const status = await follow(post(n, isAbroad, id));
        trace.add(`lead ${n}: ${status}`);
        if (status === 202) {
          sending -= 1;
          people.acknowledged.add(n);
          return;
        }
        clock.set(AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)] ?? HOUR_MS, () => void attempt(tries + 1), {
          of: 'world',
        });
      };
      void attempt(0);
    },
    tap: (step, on) => {
      const who = `${REPS[step.who]} ${on}`;
      if (busy.has(who)) return;
      busy.add(who);
      const tapped = on === 'slack' ? tapOnSlack(step) : tapOnTeams(step);
      void follow(tapped)
        .catch((reason: unknown) => trace.add(`${who} could not tap: ${String(reason)}`))
        .finally(() => busy.delete(who));
    },
  };

  const tapOnSlack = async ({ who, n, what }: TapStep): Promise<void> => {
    const user = toSlackId(REPS[who] ?? '');
    const card = slack
      .messages()
      .find(({ threadTs, text }) => threadTs === undefined && text.includes(writeCompany(n)));
    if (card === undefined) return;
    const privately = slack.countPrivate(user);
    const status = await slack.tap(user, card.ts, nameButton(what, card.channel === ABROAD ? 'en' : 'nl'));
    trace.add(`${user} ${what} lead ${n}: ${status}`);
    if (status !== 200) return;
    if (!(await isTrue({ platform: 'slack', workspace: 'T0NOORDLICHT', user }, n, what)))
      people.emptyWords.push({ what: `${what} of lead ${n}`, user, privately });
  };

  const tapOnTeams = async ({ who, n, what }: TapStep): Promise<void> => {
    const by = { platform: 'teams', workspace: TENANT_ID, user: toTeamsId(REPS[who] ?? '') } as const;
    const life = world.findLife(0);
    if (life === undefined || life.isDead || !world.witness.leads.has(deriveId(n))) return;
    const lead = deriveId(n);
    const { handle } = life.bot;
    const handled = await running.run(life, () => {
      life.inFlight += 1;
      const done =
        what === 'claimed' || what === 'contacted'
          ? handle({ kind: `lead.${what}`, by, lead })
          : handle({ kind: 'lead.judged', by, lead, verdict: what });
      return Promise.race([done, waitForDeath(life)]).catch(() => undefined);
    });
    life.inFlight -= 1;
    trace.add(`${by.user} ${what} lead ${n}: ${typeof handled === 'object' ? handled.kind : 'failed'}`);
    // A refusal is told: it is too late for a verdict.
    if (handled === undefined || handled === 'dead' || handled.kind === 'refusal') return;
    if (!(await isTrue(by, n, what)))
      people.emptyWords.push({ what: `${what} of lead ${n}`, user: by.user, privately: -1 });
  };

  /** Nobody waits for a process that is gone. */
  const waitForDeath = async (life: { isDead: boolean }): Promise<'dead'> => {
    while (!life.isDead)
      await new Promise<void>((resolve) => void clock.set(SECOND_MS, resolve, { kind: 'aside', of: 'world' }));
    return 'dead';
  };

  const isTrue = async (
    by: { platform: 'slack' | 'teams'; workspace: string; user: string },
    n: number,
    what: TapStep['what'],
  ) => {
    const store = world.findLife(0)?.store;
    const looked = async () => {
      const person = await store?.reads.person(by);
      const lead = await store?.reads.lead(ORGANISATION, deriveId(n));
      // Whom somebody was in touch with is nobody's to claim.
      if (what === 'claimed') return lead?.owner !== undefined || lead?.contactedAt !== undefined;
      if (what === 'contacted') return lead?.contactedAt !== undefined;
      const judgement = await store?.reads.judgement(ORGANISATION, deriveId(n), person?.id ?? '');
      return judgement?.verdict === what;
    };
    return clock.track(looked());
  };

  return people;
}

function nameButton(what: TapStep['what'], locale: 'nl' | 'en'): string {
  if (what === 'claimed') return say(locale, 'lead.claim');
  if (what === 'contacted') return say(locale, 'lead.contacted');
  return say(locale, 'verdict.button', { verdict: what satisfies Verdict });
}
