import type { Event } from '../../src/domain/event.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { type Person, selectManagers, type Team } from '../../src/domain/people/person.ts';
import { derivePromiseId } from '../../src/domain/promises/agreement/agreement.ts';
import type { Instant } from '../../src/domain/time.ts';
import { addDays, addMonths, getLocalDate } from '../../src/domain/working-time.ts';
import { listAgreedWords } from './agreed-words.ts';

const VALID_MONTHS = 3;
const AGREED_DAYS = 7;
const MISSION = 'Wie bij ons aanklopt, spreekt dezelfde dag iemand die weet wat een coating kan.';

/** What the managers of a team did that has agreed on things: the rooms are on, both signed the pair and what words mean, and there is a mission, a goal and an agreement. */
export function listAgreedEvents(people: Person[], { id, zone }: Organisation, now: Instant): Event[] {
  const [sales, marketing] = (['sales', 'marketing'] as const).map((team) => findAccount(people, team));
  const [seller, marketer] = (['sales', 'marketing'] as const).map((team) => findMember(people, team));
  const setter = selectManagers(people).find(({ team }) => team === 'sales');
  if (!sales || !marketing || !seller || !marketer || !setter) return [];
  const today = getLocalDate(now, zone);
  const until = addMonths(today, VALID_MONTHS);
  const goal = derivePromiseId('goal', setter.organisation, setter.id, now);
  return [
    { kind: 'room.switched-on', room: 'promises', by: sales },
    { kind: 'room.switched-on', room: 'promises', by: marketing },
    { kind: 'pair.proposed', sqls: '40', hours: '4', attempts: '3', weekly: '20', until, by: marketing },
    { kind: 'pair.signed', version: 1, by: sales },
    { kind: 'mission.set', version: 0, words: MISSION, by: marketing },
    {
      ...{ kind: 'goal.set', asked: now, name: 'Meer leads uit de beurzen', figure: 'handed-over', target: '120' },
      ...{ from: today, to: until, whose: 'both', by: sales },
    },
    { kind: 'goal.shared', goal, by: marketing },
    {
      ...{ kind: 'agreement.made', asked: now, what: 'Eén prijsblad voor beide productlijnen', by: marketing },
      ...{ sales: [seller.id], marketing: [marketer.id], lastDay: addDays(today, AGREED_DAYS) },
    },
    ...listAgreedWords(id, sales, marketing),
  ];
}

function findAccount(people: Person[], team: Team) {
  return selectManagers(people).find((each) => each.team === team)?.identities[0];
}

function findMember(people: Person[], team: Team) {
  return people.find((each) => each.team === team && each.role === 'member');
}
