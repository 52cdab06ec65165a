import { TEAMS, type Team } from '../people/person.ts';
import { type Answers, type DraftLine, QUESTIONS, type Question } from './checkin.ts';

/**
 * One person's answers as they reach the close: without who, but with what others may know of them already. `wasShared`:
 * their interviewer could read them; `isRemembered`: their goal is kept for them, and the bot's secret opens it.
 */
export type AnonymousAnswers = { team: Team; answers: Answers; wasShared: boolean; isRemembered: boolean };
export type AnonymousLine = Pick<DraftLine, 'question' | 'team' | 'text'>;

/**
 * What is written down of a round at its close: of each question all of its lines or none. Lines keep their team only
 * where both teams may be shown apart by every question, so that what is stored never says more than may be published.
 */
export function keepLines(answered: AnonymousAnswers[], k: number): AnonymousLine[] {
  const voices = QUESTIONS.map((question) => listVoices(answered, question));
  const showing = decideShowing(voices, k);
  return QUESTIONS.flatMap((_question, place) => {
    const own = voices[place] ?? [];
    if (showing === 'apart') return own.map(({ question, team, text }) => ({ question, team, text }));
    return mayShowTogether(own, showing, k) ? own.map(({ question, text }) => ({ question, text })) : [];
  });
}

/** What may be published of one question: groups of lines of at least k people each, or nothing. */
export type PublishableQuestion = { question: Question; groups: LineGroup[] };
export type LineGroup = { team?: Team; lines: DraftLine[] };

/**
 * What may be published of a draft. Whoever knows some of its lines was counted when they were written down; what
 * managers hide since, nobody else sees: so all that is left counts. Both teams apart by every question, or by none.
 */
export function selectPublishable(lines: DraftLine[], k: number): PublishableQuestion[] {
  const visible = QUESTIONS.map((question) => lines.filter((line) => line.question === question && !line.isHidden));
  const showing = decideShowing(visible, k);
  return QUESTIONS.map((question, place) => {
    const own = visible[place] ?? [];
    // A theme is of both teams together, and everybody sees that this is why.
    const hasTheme = own.some(({ theme }) => theme !== undefined);
    if (showing === 'apart' && !hasTheme) return { question, groups: groupByTeam(own) };
    return { question, groups: mayShowTogether(own, showing, k) ? [{ lines: own }] : [] };
  });
}

function groupByTeam(lines: DraftLine[]): LineGroup[] {
  return TEAMS.map((team) => ({ team, lines: lines.filter((line) => line.team === team) }));
}

/** What one person said to one question. `isKnown`: somebody can tell whose it is. */
type Voice = { team?: Team; text: string; isKnown?: boolean };

function listVoices(answered: AnonymousAnswers[], question: Question) {
  return answered.flatMap(({ team, answers, wasShared, isRemembered }) => {
    const text = answers[question];
    const isKnown = wasShared || (question === 'goal' && isRemembered);
    return text === undefined ? [] : [{ question, team, text, isKnown }];
  });
}

/** Both teams apart in every question; or together in all: since some are too few, or since some all say the same. */
type Showing = 'apart' | 'too-few' | 'of-one-voice';

/** For the whole round: were one question alone not shown apart, that would tell why. */
function decideShowing(questions: Voice[][], k: number): Showing {
  const sets = questions.flatMap((voices) => TEAMS.map((team) => selectUnknown(selectTeam(voices, team))));
  if (sets.some(({ length }) => length < k)) return 'too-few';
  return sets.some(isOfOneVoice) ? 'of-one-voice' : 'apart';
}

/**
 * Both teams together, and truly of both. Where enough of each answered everything, everybody could work out that one of
 * them says one thing: so what it says is not shown. Where some are too few, that is why, whatever they say.
 */
function mayShowTogether(voices: Voice[], showing: Showing, k: number): boolean {
  const unknown = selectUnknown(voices);
  if (unknown.length < k || isOfOneVoice(unknown)) return false;
  const sets = TEAMS.map((team) => selectTeam(unknown, team));
  // The lines of a draft that was merged at its close have no team; this was looked at then.
  if (sets.every(({ length }) => length === 0)) return true;
  return sets.every((own) => own.length > 0 && (showing === 'too-few' || !isOfOneVoice(own)));
}

function selectTeam(voices: Voice[], team: Team): Voice[] {
  return voices.filter((voice) => voice.team === team);
}

function selectUnknown(voices: Voice[]): Voice[] {
  return voices.filter(({ isKnown }) => !isKnown);
}

/** “All of sales said so” tells what each of them said. */
function isOfOneVoice(voices: Voice[]): boolean {
  return (
    new Set(
      voices.map(({ text }) =>
        text
          .normalize('NFKC')
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]/gu, ''),
      ),
    ).size <= 1
  );
}
