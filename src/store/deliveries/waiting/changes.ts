import type { MessageDay, OpenMessage, Urgency } from '../../../domain/deliveries/message-kinds.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { Instant } from '../../../domain/time.ts';
import type { LocalDate } from '../../../domain/working-time.ts';

type OfPerson = { organisation: string; person: string };

export type WaitingChange =
  /** More were begun with somebody; `was`: the day as it was seen; `open`: one of them that others may join. Outrun where another came first. */
  | ({ kind: 'messages.counted'; was?: MessageDay; now: MessageDay; open?: OpenMessage['subject'] } & OfPerson)
  /** More joins the message that is open on this day, which is drawn again; `was`: what had. Outrun where another came first. */
  | ({ kind: 'message.grown'; on: MessageDay; was: string[]; added: string[]; at: Instant } & OfPerson)
  /** It waits; when it waits already, it does so with the greater urgency. `isBeyond`: as many wait as may, so one falls away. */
  | ({
      kind: 'message.waits';
      subject: Subject;
      urgency: Urgency;
      at: Instant;
      until: Instant;
      isBeyond?: boolean;
    } & OfPerson)
  /** It waits no longer, since it goes as itself. */
  | ({ kind: 'message.released'; message: number } & OfPerson)
  /** These go in the bundle of this moment; what is left waits for that day. */
  | ({ kind: 'messages.bundled'; messages: number[]; at: Instant; leftUntil: LocalDate } & OfPerson)
  /** It could not be brought, and goes nowhere else. */
  | ({ kind: 'bundle.dropped'; at: Instant } & OfPerson);
