import { join } from '../cast.ts';
import type { Year } from '../year.ts';

const DAY_MS = 86_400_000;

/** The administrator changes who works here, or a setting. */
export async function changeSetup(year: Year): Promise<void> {
  const { cast, draw, describe } = year;
  const { settings } = cast;
  switch (draw.below(9)) {
    case 0:
    case 1:
      join(cast, draw.one(['sales', 'marketing'] as const));
      break;
    case 2:
      leave(year);
      break;
    case 3:
      moveSomebody(year);
      break;
    case 4:
      promoteSomebody(year);
      break;
    case 5:
      settings.digest = { day: 1 + draw.below(7), time: draw.one(['09:00', '07:30', '15:00']) };
      break;
    case 6:
      settings.checkin = { ...settings.checkin, k: 3 + draw.below(4) };
      break;
    case 7:
      settings.retention = { lines: 1 + draw.below(30) };
      break;
    default:
      settings.followUp = { hours: 1 + draw.below(16) };
  }
  await describe();
}

function leave({ cast, draw }: Year): void {
  const gone = draw.maybe(cast.people.filter(({ role }) => role === 'member'));
  if (gone !== undefined && cast.people.length > 9) cast.people.splice(cast.people.indexOf(gone), 1);
}

function moveSomebody({ cast, draw }: Year): void {
  const moved = draw.one(cast.people);
  moved.team = moved.team === 'sales' ? 'marketing' : 'sales';
}

/** A member becomes the manager of their team, whose manager becomes a member: now and then only one of both. */
function promoteSomebody({ cast, draw }: Year): void {
  const promoted = draw.one(cast.people);
  if (promoted.role === 'manager') return;
  const before = cast.people.find(({ role, team }) => role === 'manager' && team === promoted.team);
  promoted.role = 'manager';
  if (before !== undefined && draw.chance(0.8)) before.role = 'member';
}

/** Somebody says something of themselves, asks what is kept of them, or has it erased. */
export async function mindOneself(year: Year): Promise<void> {
  const { act, draw, everybody, now } = year;
  const who = draw.one(everybody());
  const dayFrom = (days: number) => new Date(now() + days * DAY_MS).toISOString().slice(0, 10);
  const code = draw.one(['AAAAA-11111', 'ABCDE-12345']);
  const moves = [
    { kind: 'person.away-told', who, days: `${dayFrom(draw.below(3))} ${dayFrom(3 + draw.below(9))}` },
    { kind: 'person.back-told', who },
    { kind: 'absence.removed', who, from: dayFrom(draw.below(3)), to: dayFrom(3 + draw.below(9)) },
    { kind: 'link.asked', who },
    { kind: 'link.given', who, code },
    { kind: 'command.mistyped', who, text: 'whoops' },
    { kind: 'privacy.export-asked', who },
  ];
  await act(draw.one(moves));
}

export async function eraseSomebody(year: Year): Promise<void> {
  const { act, draw, everybody } = year;
  const who = draw.one(everybody());
  await act({ kind: 'privacy.erase-asked', who });
  await act({ kind: 'privacy.erase-confirmed', who });
  year.erased(who);
}
