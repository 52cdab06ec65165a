import { isFields } from '../../shared/fields.ts';
import { blockProblems } from './check-blocks.ts';
import { problem, schemaProblems } from './problem.ts';
import { validatorOf } from './schemas.ts';

/** What Slack has against this modal or Home tab; empty = nothing. */
export function viewProblems(view: Record<string, unknown>, type: 'modal' | 'home'): string[] {
  if (view['type'] !== type) return [problem(`must be of type ${type}`, '/view/type')];
  if (view['blocks'] === undefined) return [problem('missing required field: blocks', '/view')];
  const frame = { ...view, blocks: [] };
  const isValid = type === 'modal' ? validatorOf('ModalView', 'Modal') : validatorOf('HomeView', 'Home');
  const frameProblems = isValid(frame) ? [] : schemaProblems(isValid.errors, '/view');
  return [
    ...frameProblems,
    ...emptyTexts(view),
    ...missingSubmit(view),
    ...blockProblems(view['blocks'], type, '/view/blocks'),
  ];
}

function emptyTexts(view: Record<string, unknown>): string[] {
  return ['title', 'submit', 'close'].flatMap((name) => {
    const element = view[name];
    const isEmpty = isFields(element) && element['text'] === '';
    return isEmpty ? [problem('must be more than 0 characters', `/view/${name}/text`)] : [];
  });
}

function missingSubmit(view: Record<string, unknown>): string[] {
  const blocks = Array.isArray(view['blocks']) ? view['blocks'] : [];
  const hasInput = blocks.some((block) => isFields(block) && block['type'] === 'input');
  const isMissing = view['type'] === 'modal' && hasInput && view['submit'] === undefined;
  return isMissing ? [problem('missing required field: submit', '/view')] : [];
}
