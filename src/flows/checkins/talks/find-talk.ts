import { isCancelled } from '../../../domain/checkins/checkin.ts';
import type { Talk } from '../../../domain/checkins/talk.ts';
import { isLinkOver, type TalkId } from '../../../domain/checkins/talk-link.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';
import { say } from '../../../words/say.ts';
import { composeTalk } from '../lib/compose-talk.ts';

/** What a link to a talk shows now: the talk as it is, or a sentence, in the language of whoever was asked, that it is over. */
export type FoundTalk = { talk: Talk } | { over: string };

/** Undefined when nobody is asked there: never, or no longer. */
export async function findTalk(reads: Reads, id: TalkId, now: Instant): Promise<FoundTalk | undefined> {
  const { organisation, month } = id;
  const [person, rounds] = await Promise.all([reads.personById(organisation, id.person), reads.rounds(organisation)]);
  const round = rounds.find((each) => each.month === month);
  if (person === undefined || round === undefined) return undefined;
  const invitation = (await reads.invitations(organisation, month)).find((each) => each.person === person.id);
  if (invitation === undefined) return undefined;
  const interviewer = await reads.personById(organisation, invitation.interviewer);
  const talk = composeTalk({ invitation, person, interviewer }, person.locale);
  return isCancelled(round) || isLinkOver(talk, now) ? { over: say(person.locale, 'talk.over') } : { talk };
}
