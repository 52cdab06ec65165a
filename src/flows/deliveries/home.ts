import type { Part } from '../../cards/card.ts';
import { NO_SHARE } from '../../cards/home-share.ts';
import { isBegun } from '../../domain/deliveries/message-kinds.ts';
import { say } from '../../words/say.ts';
import type { AtHome, House } from '../room.ts';
import { findDirectTarget } from '../shared/direct-target.ts';
import { briefSubject } from './draw-bundle.ts';

const WAITING_SHOWN_MAX = 5;

/** What waits for them, each with its button: nobody has to wait for tomorrow to read it. */
export function createShowWaiting(house: Pick<House, 'findBrief'>): AtHome {
  return async (reads, { person, organisation, now }) => {
    const target = findDirectTarget(person);
    if (target === undefined) return NO_SHARE;
    const waiting = (await reads.waitingMessages(organisation.id, person.id)).slice(0, WAITING_SHOWN_MAX);
    const audience = { organisation, locale: person.locale, target, now };
    const lines = await Promise.all(
      waiting.flatMap(({ subject }) => (isBegun(subject) ? [briefSubject(house, reads, subject, audience)] : [])),
    );
    const shown = lines.filter((line) => line !== undefined);
    if (shown.length === 0) return NO_SHARE;
    const heading: Part = { kind: 'text', text: [{ kind: 'strong', text: say(person.locale, 'home.waits') }] };
    return {
      ...NO_SHARE,
      parts: [heading, ...shown.map(({ text, button }): Part => ({ kind: 'text', text, button }))],
    };
  };
}
