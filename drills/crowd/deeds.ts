import { VERDICTS } from '../../src/domain/leads/verdict.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { createLeadData, postToIntake } from '../../test/world/intake.ts';
import { REPS } from '../../test/world/platforms/lasting-platforms.ts';
import { SEGMENTS } from '../stage/platforms.ts';
import type { Random } from '../stage/random.ts';
import type { Stage } from '../stage/stage.ts';
import type { Absence } from '../verdict/kept.ts';
import type { Ledger } from './ledger.ts';
import type { Side, StandingCard } from './sides.ts';

/** What all of the crowd works with. */
export type Crowded = {
  stage: Stage;
  random: Random;
  ledger: Ledger;
  /** A rep judges a lead once, wherever: then what must be kept is known. */
  judged: Set<string>;
};
/** Something somebody does again and again; throws when their own client would not do it. */
export type Deed = () => Promise<void>;

const LABELS = { good: '👍 Goed', fair: '👌 Redelijk', poor: '👎 Zwak' };
const CONTACTED = 'Contact opgenomen';
const AGAIN_MOST = 20;
const AWAY_FROM = Date.UTC(2027, 1, 1);
const DAYS_MOST = 50;

/** A CRM, which sends anew what nobody acknowledged, under the same id. */
export function createLeadSender({ stage, random, ledger }: Crowded): Deed {
  const again: number[] = [];
  let next = 0;
  return async () => {
    const address = stage.address();
    if (address === undefined) return;
    const isAgain = again.length > 0 && random.next() < 0.3;
    const n = (isAgain ? again.shift() : undefined) ?? next++;
    const times = ledger.leads.get(n) ?? { channel: n % SEGMENTS.length, sentAt: performance.now() };
    ledger.leads.set(n, times);
    const data = { ...createLeadData(n), company: `Nummer ${n} BV`, segment: SEGMENTS[times.channel] };
    const at = new Date(stage.clock.now());
    const body = JSON.stringify({ type: 'lead.qualified', timestamp: at.toISOString(), data });
    const answer = await postToIntake(address, body, `msg_${n}`, at).catch(() => undefined);
    if (answer === undefined || answer.status > 299) {
      ledger.miss('lead');
      if (again.length < AGAIN_MOST) again.push(n);
      return;
    }
    times.toldAt = performance.now();
    ledger.tell({
      traffic: 'lead',
      on: 'intake',
      what: `lead ${n}`,
      lead: n,
      isKept: ({ leads }) => leads.has(`crm-${n}`),
    });
  };
}

/** Reps who judge by button. */
export function createTapper(crowded: Crowded, side: Side): Deed {
  const { random, ledger, judged } = crowded;
  return async () => {
    const found = pickUnjudged(crowded, side);
    const verdict = random.pick(VERDICTS);
    if (found === undefined || verdict === undefined) return;
    const { rep, card } = found;
    judged.add(`${rep}/${card.lead}`);
    if ((await side.tap(rep, card, LABELS[verdict])) !== 200) return ledger.miss('tap');
    const what = `${rep} tapped ${verdict} on ${card.lead}`;
    ledger.tell({
      traffic: 'tap',
      on: side.name,
      what,
      isKept: ({ verdicts }) => verdicts.get(`crm-${card.lead}/${rep}`) === verdict,
    });
  };
}

/** Reps who judge by emoji. */
export function createReactor(crowded: Crowded, side: Side): Deed {
  const { random, ledger, judged } = crowded;
  return async () => {
    const found = pickUnjudged(crowded, side);
    const verdict = random.pick(VERDICTS);
    if (found === undefined || verdict === undefined) return;
    const { rep, card } = found;
    judged.add(`${rep}/${card.lead}`);
    if ((await side.react(rep, card, verdict)) !== 200) return ledger.miss('reaction');
    const what = `${rep} reacted ${verdict} to ${card.lead}`;
    ledger.tell({
      traffic: 'reaction',
      on: side.name,
      what,
      lead: card.lead,
      isKept: ({ verdicts }) => verdicts.get(`crm-${card.lead}/${rep}`) === verdict,
    });
  };
}

/** A rep who says that they reached somebody. */
export function createContacter({ random, ledger }: Crowded, side: Side): Deed {
  return async () => {
    const card = random.pick(side.listCards(random.below(SEGMENTS.length)).slice(-20));
    const rep = random.pick(REPS);
    if (card === undefined || rep === undefined) return;
    if ((await side.tap(rep, card, CONTACTED)) !== 200) return ledger.miss('contact');
    const what = `${rep} contacted ${card.lead}`;
    const isKept = ({ leads }: { leads: Map<string, { contactedBy: string | null }> }) =>
      typeof leads.get(`crm-${card.lead}`)?.contactedBy === 'string';
    ledger.tell({ traffic: 'contact', on: side.name, what, isKept });
  };
}

/** Somebody who tells again and again that they stay away a little longer. */
export function createTraveller({ ledger }: Crowded, side: Side, person: string): Deed {
  let days = 0;
  return async () => {
    days = (days + 1) % DAYS_MOST;
    const until = new Date(AWAY_FROM + days * DAY_MS).toISOString().slice(0, 10);
    const from = new Date(AWAY_FROM).toISOString().slice(0, 10);
    if ((await side.command(person, `away ${from} ${until}`)) !== 200) return ledger.miss('command');
    const isKept = ({ absences }: { absences: Absence[] }) =>
      absences.some((away) => away.person === person && away.from <= from && away.to >= until);
    ledger.tell({ traffic: 'command', on: side.name, what: `${person} away until ${until}`, isKept });
  };
}

/** Somebody in marketing who hands leads over by a form. */
export function createFormFiller({ ledger }: Crowded, side: Side, person: string): Deed {
  let n = 0;
  return async () => {
    n += 1;
    const company = `Formulier ${side.name} ${n} BV`;
    if (!(await side.enterLead(person, company))) return ledger.miss('form');
    const isKept = ({ companies }: { companies: Set<string> }) => companies.has(company);
    ledger.tell({ traffic: 'form', on: side.name, what: `the form of ${company}`, isKept });
  };
}

function pickUnjudged({ random, judged }: Crowded, side: Side): { rep: string; card: StandingCard } | undefined {
  const cards = side.listCards(random.below(SEGMENTS.length)).slice(-30);
  const rep = random.pick(REPS);
  if (rep === undefined) return undefined;
  const card = random.pick(cards.filter(({ lead }) => !judged.has(`${rep}/${lead}`)));
  return card && { rep, card };
}
