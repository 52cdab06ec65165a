import { isFields } from '../../shared/fields.ts';
import type { SlackBlock, SlackControl } from '../contract.ts';
import { type Control, controlsOf, findOption, shownText } from './control-values.ts';

export type Found = { control: Control; option: string | undefined };

/** The one control a person means. Throws, naming what is there, when there is none or more than one. */
export function findControl(blocks: SlackBlock[], wanted: SlackControl): Found {
  const all = controlsOf(blocks);
  const byFields = all.filter((control) => hasFields(control, wanted));
  const matching = byLabel(byFields, wanted);
  const [only, ...others] = matching;
  if (only && others.length === 0) return only;
  const there = all.map(described).join(', ') || 'nothing';
  throw new Error(
    `${only ? 'several controls match' : 'no control matches'} ${JSON.stringify(wanted)}; there is: ${there}`,
  );
}

function hasFields({ block, element }: Control, { actionId, blockId, value }: SlackControl): boolean {
  return (
    (actionId === undefined || element['action_id'] === actionId) &&
    (blockId === undefined || block.block_id === blockId) &&
    (value === undefined || element['value'] === value)
  );
}

/** Exact text first, then one that contains it (an emoji before the word), then an option of a menu. */
function byLabel(controls: Control[], { label, option }: SlackControl): Found[] {
  if (label === undefined)
    return controls.filter((control) => offers(control, option)).map((control) => ({ control, option }));
  const exact = controls.filter(({ element }) => labelOf(element) === label);
  const containing = controls.filter(({ element }) => labelOf(element)?.includes(label));
  const shown = exact.length > 0 ? exact : containing;
  if (shown.length > 0) return shown.map((control) => ({ control, option }));
  const menus = controls.filter(({ element }) => findOption(element, label));
  return menus.map((control) => ({ control, option: label }));
}

function offers({ element }: Control, option: string | undefined): boolean {
  const hasOptions = element['options'] !== undefined || element['option_groups'] !== undefined;
  return option === undefined || !hasOptions || findOption(element, option) !== undefined;
}

function labelOf(element: Record<string, unknown>): string | undefined {
  const { placeholder } = element;
  return shownText(element) ?? (isFields(placeholder) ? String(placeholder['text']) : undefined);
}

function described({ block, element }: Control): string {
  return `${element['type']} "${labelOf(element) ?? ''}" (action_id ${element['action_id']}, block_id ${block.block_id})`;
}
