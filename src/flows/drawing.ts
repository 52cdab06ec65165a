import type { Card } from '../cards/card.ts';
import { hasCard } from '../domain/deliveries/message-kinds.ts';
import { type ChatTarget, getTargetIdentity } from '../domain/deliveries/target.ts';
import type { Locale, Organisation } from '../domain/organisation.ts';
import type { Subject } from '../domain/subject.ts';
import type { Instant } from '../domain/time.ts';
import type { Reads } from '../store/store.ts';
import type { Audience } from './room.ts';
import { findDraw, findSettled } from './rooms.ts';
import { drawStanding } from './shared/draw-standing.ts';

/** What a subject looks like now, for those who will see it, or where it `isThere` already; undefined when it no longer exists. */
export type DrawSubject = (
  subject: Subject,
  organisation: string,
  target: ChatTarget,
  isThere?: boolean,
) => Promise<Card | undefined>;

/** Draws any room's subject for whoever it goes to. */
export function openDrawing(reads: Reads, now: () => Instant, calendarFile?: Audience['calendarFile']): DrawSubject {
  return async (subject, organisationId, target, isThere = false) => {
    if (subject.kind === 'setup-welcome') {
      const { drawSetupTaken, drawSetupWelcome } = await import('./setup/founding/draws.ts');
      return (
        (await drawSetupWelcome(reads, subject, target)) ??
        (isThere ? drawSetupTaken(reads, subject, target) : undefined)
      );
    }
    const organisation = await reads.organisation(organisationId);
    if (organisation === undefined || !hasCard(subject)) return undefined;
    const [locale, draw] = await Promise.all([findLocale(reads, target, organisation), findDraw(subject.kind)]);
    const audience = { organisation, locale, target, now: now(), ...(calendarFile && { calendarFile }) };
    if (!isThere) return draw(reads, subject, audience);
    return drawStanding({ draw, findSettled }, reads, subject, audience);
  };
}

async function findLocale(reads: Reads, target: ChatTarget, organisation: Organisation): Promise<Locale> {
  switch (target.kind) {
    case 'channel':
      return organisation.channels.find(({ id }) => id === target.id)?.locale ?? organisation.locale;
    case 'person':
    case 'home':
      return (await reads.person(getTargetIdentity(target)))?.locale ?? organisation.locale;
  }
}
