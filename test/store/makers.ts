import type { Delivery, DeliveryResult } from '../../src/domain/deliveries/delivery.ts';
import { type ChatTarget, isChatTarget, type Target } from '../../src/domain/deliveries/target.ts';
import type { Lead, LeadFacts } from '../../src/domain/leads/lead.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Identity, Person } from '../../src/domain/people/person.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/domain/time.ts';
import type { Change } from '../../src/store/change.ts';
import type { Store } from '../../src/store/store.ts';

/** A moment beyond 32 bits, as all real ones are. */
export const NOW = Date.UTC(2026, 2, 2, 9);
export const ACME = 'acme';
export const TEAM = 'T1';

export const makeFacts = (id: string, more: Partial<LeadFacts> = {}): LeadFacts => ({
  externalId: id,
  company: 'Voorbeeld BV',
  contact: { name: 'Iris' },
  ...more,
});

export const makeLead = (id: string, more: Partial<Lead> = {}): Lead => ({
  id,
  organisation: ACME,
  facts: makeFacts(`crm-${id}`),
  receivedAt: NOW,
  ...more,
});

/** A place where people read: throws where it is none. */
export function asChat(target: Target): ChatTarget {
  if (!isChatTarget(target)) throw new Error(`a ${target.kind} is no chat`);
  return target;
}

export const toChannel = (id: string, workspace = TEAM): ChatTarget => ({
  kind: 'channel',
  platform: 'slack',
  workspace,
  id,
});
export const toPerson = (id: string): ChatTarget => ({ kind: 'person', platform: 'slack', workspace: TEAM, id });
export const showLead = (id: string): Subject => ({ kind: 'lead', lead: id });
export const showLine = (id: string, by = 'sanne'): Subject => ({
  kind: 'lead-line',
  lead: id,
  line: { kind: 'claimed', by },
});

export const queuePost = (id: string, where: string | ChatTarget = 'C1', at = NOW): Change => ({
  kind: 'post.queued',
  organisation: ACME,
  subject: showLead(id),
  target: typeof where === 'string' ? toChannel(where) : where,
  at,
});
export const queueDirect = (id: string, user: string, at = NOW): Change => ({
  kind: 'direct.queued',
  organisation: ACME,
  subject: showLead(id),
  target: toPerson(user),
  at,
});
export const changeCard = (id: string, at = NOW): Change => ({
  kind: 'card.changed',
  organisation: ACME,
  subject: showLead(id),
  at,
});
export const queueLine = (id: string, by = 'sanne', at = NOW): Change => ({
  kind: 'line.queued',
  organisation: ACME,
  subject: showLead(id),
  line: showLine(id, by),
  at,
});

export const endDelivery = (delivery: Delivery, result: DeliveryResult, at = NOW, againAt = at): Change => ({
  kind: 'delivery.ended',
  delivery,
  result,
  at,
  againAt,
});
export const markSent = (delivery: Delivery, at = NOW): Change =>
  endDelivery(delivery, { kind: 'sent', channel: asChat(delivery.target).id, message: `ts-${delivery.id}` }, at);
export const retryLater = (delivery: Delivery, againAt: number, at = NOW): Change =>
  endDelivery(delivery, { kind: 'retry', reason: 'busy', isRateLimit: false }, at, againAt);
export const leaveInDoubt = (delivery: Delivery, againAt: number, at = NOW): Change =>
  endDelivery(delivery, { kind: 'unknown', reason: 'silence' }, at, againAt);
export const refuse = (delivery: Delivery, at = NOW): Change =>
  endDelivery(delivery, { kind: 'refused', reason: 'is_archived', isTargetClosed: true }, at);

/** The one delivery that is due now. */
export async function claimOne(store: Store, now = NOW): Promise<Delivery> {
  const [delivery, ...others] = await store.outbox.claim(now, 50);
  if (delivery === undefined) throw new Error('nothing was due');
  if (others.length > 0) throw new Error(`${others.length + 1} were due`);
  return delivery;
}

/** Posts cards one after another, an hour before `NOW`, so that their lane has its whole burst again. */
export async function postCards(store: Store, ...ids: string[]): Promise<void> {
  let at = NOW - HOUR_MS;
  for (const id of ids) {
    at += MINUTE_MS;
    await store.commit([queuePost(id, 'C1', at)]);
    await store.commit([markSent(await claimOne(store, at), at)]);
  }
}

/** Everything due is sent, as often as something is; in the order it went. */
export async function sendAllDue(store: Store, now = NOW): Promise<Delivery[]> {
  const gone: Delivery[] = [];
  for (;;) {
    const due = await store.outbox.claim(now, 50);
    if (due.length === 0) return gone;
    for (const delivery of due) await store.commit([markSent(delivery, now)]);
    gone.push(...due);
  }
}

const identity = (user: string): Identity => ({ platform: 'slack', workspace: TEAM, user });

export const makePerson = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  organisation: ACME,
  name: `${id} de Vries`,
  email: `${id}@acme.example`,
  team: 'sales',
  role: 'member',
  locale: 'nl',
  identities: [identity(`U-${id}`)],
  ...more,
});

export const makeOrganisation = (more: Partial<Organisation> = {}): Organisation => ({
  id: ACME,
  name: 'Acme',
  locale: 'nl',
  zone: 'Europe/Amsterdam',
  hours: { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] },
  workspaces: [{ platform: 'slack', id: TEAM }],
  channels: [
    {
      platform: 'slack',
      workspace: TEAM,
      id: 'C1',
      name: 'sales',
      purpose: 'sales',
      locale: 'nl',
      segments: [],
      isDefault: true,
    },
  ],
  ...more,
});
