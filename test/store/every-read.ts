import type { ChatTarget } from '../../src/domain/deliveries/target.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { findNameKeys } from '../../src/domain/privacy/name-keys.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import type { Reads } from '../../src/store/store.ts';

const [OWN, OTHER] = ['noordlicht', 'zuiderzon'];
const ORGANISATIONS = [OWN, OTHER];
const MONTHS = ['2026-04', '2026-05', '2026-06'];
const PEOPLE = ['sanne', 'bram', 'fleur', 'thijs', 'lotte', 'daan', 'noor', 'femke', 'ruben', 'helen'];
const LEADS = Array.from({ length: 31 }, (_none, place) => deriveLeadId(OWN, `crm-${place + 1}`));
const WEEKS = Array.from({ length: 10 }, (_none, place) => Date.UTC(2026, 2, 30 + 7 * place) - 2 * 60 * 60 * 1000);
const TENANT = '5a6d1c2e-0000-4000-8000-000000000001';
const ABOUTS = [
  { kind: 'reason', reason: 'not_our_customer' },
  { kind: 'campaign', campaign: 'beurs-voorjaar' },
  { kind: 'topic', topic: 'price' },
  { kind: 'finding', words: 'Meer demo’s' },
] as const;
const TARGETS: ChatTarget[] = [
  { kind: 'channel', platform: 'slack', workspace: 'T1', id: 'C-archived' },
  { kind: 'channel', platform: 'slack', workspace: 'T1', id: 'C-sales' },
  { kind: 'channel', platform: 'teams', workspace: TENANT, id: '19:sales@thread.tacv2' },
  { kind: 'person', platform: 'teams', workspace: TENANT, id: 'aad-sanne' },
  { kind: 'person', platform: 'teams', workspace: TENANT, id: 'aad-stranger' },
];

/** What every read that there was answers about the databases in test/fixtures/databases, asked of all that is in them. */
export async function readEverything(reads: Reads, now: number): Promise<Partial<Record<keyof Reads, unknown[]>>> {
  const each = <T>(of: readonly T[], ask: (one: T) => unknown): Promise<unknown[]> => Promise.all(of.map(ask));
  const inEach = <T>(of: readonly T[], ask: (organisation: string, one: T) => unknown): Promise<unknown[]> =>
    each(
      ORGANISATIONS.flatMap((organisation) => of.map((one) => [organisation, one] as const)),
      ([organisation, one]) => ask(organisation, one),
    );
  const inRounds = (ask: (organisation: string, month: string, person: string) => unknown) =>
    inEach(MONTHS, (organisation, month) => each(PEOPLE, (person) => ask(organisation, month, person)));
  const [from, until] = [now - 400 * DAY_MS, now + DAY_MS];
  const findings = await Promise.all(PEOPLE.map((person) => reads.ownFindings(OWN, person)));
  const all = {
    actions: findings.flatMap(({ actions }) => actions),
    thanks: findings.flatMap(({ thanks }) => thanks),
    notes: findings.flatMap(({ notes }) => notes),
    celebrations: findings.flatMap(({ celebrations }) => celebrations),
  };
  return {
    organisations: await reads.organisations(),
    organisation: await each(ORGANISATIONS, (id) => reads.organisation(id)),
    person: await each(PEOPLE, (id) => reads.person({ platform: 'slack', workspace: 'T1', user: `U-${id}` })),
    personByEmail: await each(PEOPLE, (id) => reads.personByEmail(OWN, `${id.toUpperCase()}@noordlicht.example`)),
    personById: await inEach(PEOPLE, (organisation, id) => reads.personById(organisation, id)),
    people: await each(ORGANISATIONS, (id) => reads.people(id)),
    isTargetClosed: await each(TARGETS, (target) => reads.isTargetClosed(OWN, target)),
    isCardInDoubt: await each(TARGETS, (target) => reads.isCardInDoubt(OWN, target)),
    address: await each(TARGETS, (target) => reads.address(target)),
    teams: await reads.teams({ platform: 'teams', id: TENANT }),
    lead: await each(LEADS, (id) => reads.lead(OWN, id)),
    leadAt: await each(
      Array.from({ length: 40 }, (_none, place) => `ts-${place + 1}`),
      (message) => reads.leadAt(OWN, { platform: 'slack', workspace: 'T1', channel: 'C-sales', message }),
    ),
    judgement: await each(LEADS, (lead) => each(PEOPLE, (person) => reads.judgement(OWN, lead, person))),
    reactions: await each(LEADS, (lead) => each(PEOPLE, (person) => reads.reactions(OWN, lead, person))),
    reactionsBy: await each(PEOPLE, (person) => reads.reactionsBy(OWN, person)),
    counts: await each(LEADS, (lead) => reads.counts(OWN, lead)),
    judgementsBy: await each(PEOPLE, (person) => reads.judgementsBy(OWN, person)),
    leadsOf: await each(PEOPLE, (person) => reads.leadsOf(OWN, person)),
    returning: await each([now, now + 200 * DAY_MS], (at) => reads.returning(OWN, at)),
    winsBetween: await reads.winsBetween(OWN, from, until, 50),
    rounds: await each(ORGANISATIONS, (id) => reads.rounds(id)),
    invitations: await inEach(MONTHS, (organisation, month) => reads.invitations(organisation, month)),
    ownAnswer: await inRounds((organisation, month, person) => reads.ownAnswer(organisation, month, person)),
    answered: await inEach(MONTHS, (organisation, month) => reads.answered(organisation, month)),
    rememberedGoal: await inEach(PEOPLE, (organisation, id) => reads.rememberedGoal(organisation, id, MONTHS)),
    sharedWith: await inRounds((organisation, month, person) => reads.sharedWith(organisation, month, person)),
    sharedBy: await inEach(PEOPLE, (organisation, id) => reads.sharedBy(organisation, id)),
    invitedBefore: await inEach(MONTHS, (organisation, month) => reads.invitedBefore(organisation, month)),
    lines: await inEach(MONTHS, (organisation, month) => reads.lines(organisation, month)),
    approvals: await inEach(MONTHS, (organisation, month) => reads.approvals(organisation, month)),
    promisedK: await each(ORGANISATIONS, (id) => reads.promisedK(id)),
    absences: await each(ORGANISATIONS, (id) => reads.absences(id)),
    namesAmong: [await reads.namesAmong(OWN, findNameKeys('bedrijf 1, Bedrijf1, nobody'))],
    leadsSilentSince: await each([now, now - 30 * DAY_MS], (at) => reads.leadsSilentSince(OWN, at)),
    sweptOn: await each(ORGANISATIONS, (id) => reads.sweptOn(id)),
    marketNote: await each(all.notes, ({ id }) => reads.marketNote(OWN, id)),
    action: await each(all.actions, ({ id }) => reads.action(OWN, id)),
    openActions: await reads.openActions(OWN),
    actionsSince: await reads.actionsSince(OWN, from, until),
    campaignsSince: await reads.campaignsSince(OWN, from),
    peopleWhoSaid: await each(ABOUTS, (about) => reads.peopleWhoSaid(OWN, about, from)),
    receipts: await each(all.actions, ({ id }) => reads.receipts(OWN, id)),
    topicCounts: await reads.topicCounts(OWN, from, until),
    quotableNotes: await reads.quotableNotes(OWN, from, until, 50),
    celebrations: await reads.celebrations(OWN, from, until),
    formerTerms: await reads.formerTerms(OWN),
    celebration: await each(all.celebrations, ({ id }) => reads.celebration(OWN, id)),
    thanks: await each(all.thanks, ({ id }) => reads.thanks(OWN, id)),
    ownFindings: findings,
    weekCounts: await inEach(WEEKS, (id, start) => reads.weekCounts(id, start, start + 7 * DAY_MS)),
    countQueue: await inEach(WEEKS, (id, start) => reads.countQueue(id, start, start + 7 * DAY_MS)),
    countHeldAt: await inEach(WEEKS, (id, start) => reads.countHeldAt(id, start + 7 * DAY_MS)),
    campaignCounts: await each(['webinar-najaar', 'mailing', ''], (name) =>
      reads.campaignCounts(OWN, name, { from, until, without: [], toldSince: now }),
    ),
    campaignsJudgedSince: await each([1, 50], (most) => reads.campaignsJudgedSince(OWN, from, most)),
    quotes: await reads.quotes(OWN, from, until, 50),
    newestDigest: await each(ORGANISATIONS, (id) => reads.newestDigest(id)),
    digest: await each(ORGANISATIONS, (id) => reads.digest(id, '2026-04-06')),
    postedMonth: await inEach(['2026-03', ...MONTHS], (id, month) => reads.postedMonth(id, month)),
    signals: await each(ORGANISATIONS, (id) => reads.signals(id)),
    loadWatch: await each(ORGANISATIONS, (id) => reads.loadWatch(id)),
    countOpen: await each(ORGANISATIONS, (id) => reads.countOpen(id)),
    countListed: await each(ORGANISATIONS, (id) => reads.countListed(id)),
    listedLeads: await each(ORGANISATIONS, (id) => reads.listedLeads(id, { person: '', skip: 0, most: 50 })),
    isListed: await each(ORGANISATIONS, (id) => reads.isListed(id, 'file')),
    waitingLeads: await each(ORGANISATIONS, (id) => reads.waitingLeads(id, { waits: 'incomplete', skip: 0, most: 50 })),
    leadsToRemindOf: await each(ORGANISATIONS, (id) => reads.leadsToRemindOf(id, now, 50)),
    definition: await each(ORGANISATIONS, (id) => reads.definition(id)),
    countHandedOver: await each(ORGANISATIONS, (id) => reads.countHandedOver(id, from, 50)),
    countWaiting: await each(ORGANISATIONS, (id) => reads.countWaiting(id, 'capacity')),
    leadsAfter: await each(ORGANISATIONS, (id) =>
      reads.leadsAfter(id, { after: '', from: 0, until: Number.MAX_SAFE_INTEGER, most: 50 }),
    ),
    signalsLookedAt: await each(ORGANISATIONS, (id) => reads.signalsLookedAt(id)),
  };
}

/** What was read, without what is random in each of the databases: ids of lines, pseudonyms, nobodies, and the order by them. */
export function comparable(answers: Record<string, unknown[]>): unknown {
  const text = JSON.stringify(answers, (_key, value) => (value instanceof Set ? [...value] : value))
    .replace(/"erased-[0-9a-f-]+"/g, '"erased"')
    .replace(/"id":"[0-9a-f-]{36}"/g, '"id":"line"')
    .replace(/"pseudonym":"[^"]+"/g, '"pseudonym":"p"');
  return JSON.parse(text, (_key, value) => (Array.isArray(value) ? value.toSorted(byText) : value));
}

function byText(one: unknown, other: unknown): number {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
