import { IntlMessageFormat } from 'intl-messageformat';
import type { WordValues } from '../../src/words/say.ts';

type Node = ReturnType<IntlMessageFormat['getAst']>[number];
const [LITERAL, NUMBER] = [0, 2];
/** What a message is filled with: by its name, with what a `select` can be, or whether it is counted. */
export type Argument = { name: string; choices?: string[]; isCounted?: true };

function readNodes(nodes: Node[]): Argument[] {
  return nodes.flatMap((node): Argument[] => {
    if (node.type === LITERAL || !('value' in node)) return [];
    const name = String(node.value);
    if (!('options' in node)) return [{ name, ...(node.type === NUMBER && { isCounted: true }) }];
    const inner = Object.values(node.options).flatMap(({ value }) => readNodes(value));
    const isCounted = 'pluralType' in node;
    return [{ name, ...(isCounted ? { isCounted } : { choices: Object.keys(node.options) }) }, ...inner];
  });
}

/** A message filled in every way: each choice of each `select`, and whatever else `fill` gives for the rest. */
export function fillInEveryWay(message: string, fill: (argument: Argument) => (string | number)[]): WordValues[] {
  const found = readNodes(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  const given = new Map(found.map((argument) => [argument.name, argument.choices ?? fill(argument)]));
  return [...given].reduce<WordValues[]>(
    (all, [name, values]) => all.flatMap((filled) => values.map((value) => ({ ...filled, [name]: value }))),
    [{}],
  );
}
