import type { Reply } from '../../../cards/card.ts';
import { actionCard, actionRefusedNotice, actionReopenedCard } from '../../../cards/findings/action-cards.ts';
import { notice } from '../../../cards/notices.ts';
import type { EventOf } from '../../../domain/event.ts';
import { type Action, type ActionState, checkActionMove } from '../../../domain/findings/finding.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { type ReceiptFacts, receiptFacts, receiptsOf } from './action-receipts.ts';

type Moving = 'action.done' | 'action.declined' | 'action.reopened';
type Facts = { action: Action; receipts: ReceiptFacts } | undefined;

/** The flow of an action that becomes something else. */
export function moveAction<K extends Moving>(to: ActionState): MemberFlow<K, Facts> {
  return {
    read: async (reads, { organisation }, event, now) => {
      const action = await reads.action((event as EventOf<Moving>).action);
      if (action === undefined || action.organisation !== organisation.id) return undefined;
      const asked = { about: action.about, action: action.id, now };
      return { action, receipts: await receiptFacts(reads, organisation.id, asked) };
    },
    decide: ({ person, more }, event, now) => {
      const { locale, id: by } = person;
      if (more === undefined) return reply(notice(locale, 'action.gone'));
      const { action: before, receipts } = more;
      const why = 'why' in event ? event.why.trim() : '';
      const { why: _why, ...rest } = before;
      const moved: Action = { ...rest, state: to, ...(why !== '' && { why }), by, changedAt: now };
      switch (checkActionMove(before.state, to, person.role, why)) {
        case 'yes':
          return {
            changes: [
              {
                kind: 'action.moved',
                action: before.id,
                was: before.state,
                state: to,
                ...(why !== '' && { why }),
                by,
                at: now,
              },
              ...receiptsOf(moved, receipts, now),
            ],
            reply: shown(moved, locale),
          };
        case 'same':
          return reply(shown(before, locale));
        case 'not-open':
          return reply(notice(locale, 'action.not-open'));
        case 'why-missing':
          return refuseFields<'action.declined'>({ why: say(locale, 'action.why-missing') });
        case 'not-manager':
          return reply(actionRefusedNotice(locale));
      }
    },
  };
}

function shown(action: Action, locale: Locale): Reply {
  const card = action.state === 'open' ? actionReopenedCard(action, locale) : actionCard(action, locale);
  return { kind: 'card', card };
}
