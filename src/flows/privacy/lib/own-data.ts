import type { Address } from '../../../domain/addresses/address.ts';
import { type Answers, QUESTIONS } from '../../../domain/checkins/checkin.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Judgement } from '../../../domain/leads/verdict.ts';
import type { Absence, Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { getLocalDate, getMonth, getMonthBefore, type Month } from '../../../domain/working-time.ts';
import type { OwnFindings, Reads } from '../../../store/store.ts';
import { findingLines } from '../../findings/lib/own-findings.ts';

/** Everything that is kept about one person and can be found as theirs. */
export type OwnData = {
  person: Person;
  /** How they are reached where the platform gives its address with every request. */
  addresses: Address[];
  absences: Absence[];
  answers: { month: Month; answers: Answers }[];
  shared: { month: Month; answers: Answers }[];
  goal: string | undefined;
  judgements: Judgement[];
  leads: Lead[];
  findings: OwnFindings;
};

/** A goal is remembered for so many months. */
const MONTHS_KEPT = 5;

export async function ownData(reads: Reads, person: Person, now: Instant): Promise<OwnData> {
  const { id, organisation } = person;
  const rounds = await reads.rounds(organisation);
  const months = monthsUntil(getMonth(now, 'UTC'));
  const open = rounds.filter(({ state }) => state === 'open');
  const owns = await Promise.all(
    open.map(async ({ month }) => ({ month, own: await reads.ownAnswer(organisation, month, id) })),
  );
  const addresses = await Promise.all(
    person.identities.map(({ user, ...where }) => reads.address({ kind: 'person', ...where, id: user })),
  );
  const [absences, shared, goal, judgements, leads, findings] = await Promise.all([
    reads.absences(organisation),
    reads.sharedBy(organisation, id),
    reads.rememberedGoal(organisation, id, months),
    reads.judgementsBy(id),
    reads.leadsOf(organisation, id),
    reads.ownFindings(organisation, id),
  ]);
  return {
    person,
    addresses: addresses.filter((each) => each !== undefined).filter(isOwn),
    absences: absences.filter((absence) => absence.person === id),
    answers: owns.flatMap(({ month, own }) => (own?.answers === undefined ? [] : [{ month, answers: own.answers }])),
    shared,
    goal,
    judgements,
    leads,
    findings,
  };
}

/** Without them only the workspace's address is known, which is nobody's. */
function isOwn({ conversation, member }: Address): boolean {
  return conversation !== undefined || member !== undefined;
}

/** This month and those before it, newest first, and the next, in which it may be already where they live. */
export function monthsUntil(month: Month): Month[] {
  const months = [month];
  while (months.length < MONTHS_KEPT) months.push(getMonthBefore(months.at(-1) ?? month));
  return months;
}

/** One fact a line; the same for the chat and for the command line. */
export function linesOf(data: OwnData, zone: string): string[] {
  const { person, addresses, absences, answers, shared, goal, judgements, leads, findings } = data;
  const said = (from: string, given: { month: Month; answers: Answers }[]) =>
    given.flatMap((each) =>
      QUESTIONS.flatMap((question) => {
        const text = each.answers[question];
        return text === undefined ? [] : [`${from} ${each.month} ${question}: ${text}`];
      }),
    );
  return [
    `person: ${person.name} <${person.email ?? '—'}>, ${person.team}, ${person.role}, ${person.locale}`,
    ...person.identities.map(({ platform, workspace, user }) => `identity: ${platform} ${workspace} ${user}`),
    ...addresses.map(
      ({ platform, workspace, conversation = '—', member = '—' }) =>
        `reached: ${platform} ${workspace}, chat ${conversation}, member ${member}`,
    ),
    ...absences.map(({ from, to }) => `away: ${from} – ${to}`),
    ...said('check-in', answers),
    ...said('shared', shared),
    ...(goal === undefined ? [] : [`goal: ${goal}`]),
    ...judgements.map(judgementLine(zone)),
    ...leads.map(({ facts, owner, partner }) => {
      const roles = [owner === person.id && 'owner', partner === person.id && 'partner'].filter(Boolean);
      return `lead: ${facts.company} (${facts.externalId}), ${roles.join(', ') || 'contacted'}`;
    }),
    ...findingLines(findings, person.id, zone),
  ];
}

function judgementLine(zone: string): (judgement: Judgement) => string {
  return ({ lead, verdict, reason, misfit, note, mayBeQuoted, givenAt }) => {
    const more = [reason, misfit, note && `“${note}”${mayBeQuoted ? ' (may be quoted)' : ''}`].filter(Boolean);
    return [`judgement: ${getLocalDate(givenAt, zone)} ${lead} ${verdict}`, ...more].join(', ');
  };
}
