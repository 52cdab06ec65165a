import { isJsonObject } from '../../shared/json.ts';
import { checkBlocks } from './check-blocks.ts';
import { formatProblem, formatSchemaErrors } from './problem.ts';
import { loadValidator } from './schemas.ts';

/** What is wrong with this modal or Home tab, in Slack's words; empty when nothing is. */
export function checkView(view: Record<string, unknown>, type: 'modal' | 'home'): string[] {
  if (view['type'] !== type) return [formatProblem(`must be of type ${type}`, '/view/type')];
  if (view['blocks'] === undefined) return [formatProblem('missing required field: blocks', '/view')];
  const frame = { ...view, blocks: [] };
  const isValid = type === 'modal' ? loadValidator('ModalView', 'Modal') : loadValidator('HomeView', 'Home');
  const frameProblems = isValid(frame) ? [] : formatSchemaErrors(isValid.errors, '/view');
  return [
    ...frameProblems,
    ...findEmptyTexts(view),
    ...findMissingSubmit(view),
    ...checkBlocks(view['blocks'], type, '/view/blocks'),
  ];
}

function findEmptyTexts(view: Record<string, unknown>): string[] {
  return ['title', 'submit', 'close'].flatMap((name) => {
    const element = view[name];
    const isEmpty = isJsonObject(element) && element['text'] === '';
    return isEmpty ? [formatProblem('must be more than 0 characters', `/view/${name}/text`)] : [];
  });
}

function findMissingSubmit(view: Record<string, unknown>): string[] {
  const blocks = Array.isArray(view['blocks']) ? view['blocks'] : [];
  const hasInput = blocks.some((block) => isJsonObject(block) && block['type'] === 'input');
  const isMissing = view['type'] === 'modal' && hasInput && view['submit'] === undefined;
  return isMissing ? [formatProblem('missing required field: submit', '/view')] : [];
}
