import type { DeliveryState } from '../../domain/deliveries/delivery.ts';
import type { MessagesOfPerson } from '../../domain/deliveries/message-kinds.ts';
import type { Platform } from '../../domain/organisation.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';
import type { OwnMessage } from '../../store/store.ts';
import { say, sayDay, sayFullMoment, sayPlatform } from '../../words/say.ts';
import { defineExporter } from '../room.ts';

/** `companies`: of the leads in whose threads they are named. */
type Found = {
  messages: OwnMessage[];
  warnings: OwnMessage[];
  lines: OwnMessage[];
  companies: ReadonlyMap<string, string>;
};

/** What was sent to them, and to others about them, as long as it is known. The platform has the texts. */
export const exportMessages = defineExporter<Found>({
  as: 'messages',
  title: 'own.messages',
  read: async (reads, { person: { organisation, id } }) => {
    const [messages, warnings, lines] = await Promise.all([
      reads.messagesOf(organisation, id),
      reads.warningsOf(organisation, id),
      reads.linesOf(organisation, id),
    ]);
    const leads = lines.flatMap(({ subject }) => (subject.kind === 'lead-line' ? [subject.lead] : []));
    return { messages, warnings, lines, companies: await reads.companies(organisation, [...new Set(leads)]) };
  },
  write: ({ messages, warnings, lines, companies }, { person: { locale }, organisation: { zone } }) => {
    const sayDay = ({ at }: OwnMessage) => sayFullMoment(locale, zone, at);
    return [
      ...messages.map((each) =>
        say(locale, 'own.message', {
          date: sayDay(each),
          kind: each.subject.kind.replaceAll('-', '_'),
          state: sayState(each.state),
        }),
      ),
      ...warnings.map((each) => say(locale, 'own.warned', { date: sayDay(each) })),
      ...lines.flatMap((each) => {
        if (each.subject.kind !== 'lead-line') return [];
        const company = companies.get(each.subject.lead) ?? '—';
        return [
          say(locale, 'own.named', {
            date: sayDay(each),
            company,
            did: each.subject.line.kind === 'taken-over' ? 'claimed' : each.subject.line.kind,
          }),
        ];
      }),
    ];
  },
});

function sayState(state: DeliveryState): 'sent' | 'ended' | 'waiting' {
  switch (state) {
    case 'sent':
      return 'sent';
    case 'refused':
    case 'expired':
      return 'ended';
    case 'queued':
    case 'sending':
    case 'retry':
    case 'unknown':
      return 'waiting';
  }
}

/** Accounts of theirs that take no messages. */
export const exportClosed = defineExporter<{ platform: Platform; at: Instant }[]>({
  as: 'unreachable',
  title: 'own.unreachable',
  read: (reads, { person: { organisation, id } }) => reads.closedTo(organisation, id),
  write: (closed, { person: { locale }, organisation: { zone } }) =>
    closed.map(({ platform, at }) =>
      say(locale, 'own.closed', { date: sayFullMoment(locale, zone, at), platform: sayPlatform(platform) }),
    ),
});

/** How often the bot wrote to them first, on the newest of their days on which it did. */
export const exportDays = defineExporter<MessagesOfPerson | undefined>({
  as: 'message-days',
  title: 'own.begun-title',
  read: async (reads, { person: { organisation, id } }) =>
    (await reads.messageDays(organisation)).find(({ person }) => person === id),
  write: (found, { person: { locale } }) =>
    found?.newest === undefined
      ? []
      : [say(locale, 'own.begun', { date: sayDay(locale, found.newest.day), messages: found.newest.begun })],
});

/** What waits for them, by its kind. */
export const exportWaiting = defineExporter<{ subject: Subject; at: Instant }[]>({
  as: 'waiting',
  title: 'own.waiting-title',
  read: (reads, { person: { organisation, id } }) => reads.ownWaiting(organisation, id),
  write: (waiting, { person: { locale }, organisation: { zone } }) =>
    waiting.map(({ at, subject }) =>
      say(locale, 'own.waiting', { date: sayFullMoment(locale, zone, at), kind: subject.kind }),
    ),
});
