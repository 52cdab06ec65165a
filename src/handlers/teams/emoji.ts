import type { Verdict } from '../../domain/leads/verdict.ts';

type Emoji = { name: string; verdict: Verdict };

/** Reactions that judge, by every name Teams has for them; the hearts and faces it offers beside them judge nothing. */
const REACTIONS = new Map<string, Emoji>([
  ['like', { name: 'like', verdict: 'good' }],
  ['1f44d', { name: 'like', verdict: 'good' }],
  ['yes', { name: 'like', verdict: 'good' }],
  ['1f44c', { name: '1f44c', verdict: 'fair' }],
  ['1f44e', { name: '1f44e', verdict: 'poor' }],
  ['no', { name: '1f44e', verdict: 'poor' }],
]);
/** `1f44d_thumbsup-tone3`, `like-tone3`: what it is called follows one mark, its skin tone the other. */
const TYPE = /^([^-_]+)(?:_[^-]*)?(?:-(.*))?$/;

/** What a reaction says and how it is called, tone and all. */
export function readTeamsReaction(type: string): Emoji | undefined {
  const [, name = '', tone] = TYPE.exec(type) ?? [];
  const emoji = REACTIONS.get(name);
  return emoji && { ...emoji, name: tone === undefined ? emoji.name : `${emoji.name}-${tone}` };
}
