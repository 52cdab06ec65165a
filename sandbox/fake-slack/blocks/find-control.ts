import { isJsonObject } from '../../shared/json.ts';
import { requireOnly } from '../../shared/require-only.ts';
import type { SlackBlock, SlackControl } from '../contract.ts';
import { type BlockControl, findOption, listControls, readShownText } from './control-values.ts';

/** A control, and which of its options is meant. */
export type FoundControl = { control: BlockControl; option: string | undefined };

/** The one control a person means. Throws, naming what is there, when there is none or more than one. */
export function findControl(blocks: SlackBlock[], wanted: SlackControl): FoundControl {
  const all = listControls(blocks);
  const byFields = all.filter((control) => hasFields(control, wanted));
  return requireOnly(filterByLabel(byFields, wanted), wanted, all.map(describeControl));
}

function hasFields({ block, element }: BlockControl, { actionId, blockId, value }: SlackControl): boolean {
  return (
    (actionId === undefined || element['action_id'] === actionId) &&
    (blockId === undefined || block.block_id === blockId) &&
    (value === undefined || element['value'] === value)
  );
}

/** Exact text first, then one that contains it (an emoji before the word), then an option of a menu. */
function filterByLabel(controls: BlockControl[], { label, option }: SlackControl): FoundControl[] {
  if (label === undefined)
    return controls.filter((control) => offersOption(control, option)).map((control) => ({ control, option }));
  const exact = controls.filter(({ element }) => readLabel(element) === label);
  const containing = controls.filter(({ element }) => readLabel(element)?.includes(label));
  const labelled = exact.length > 0 ? exact : containing;
  if (labelled.length > 0) return labelled.map((control) => ({ control, option }));
  const menus = controls.filter(({ element }) => findOption(element, label));
  return menus.map((control) => ({ control, option: label }));
}

function offersOption({ element }: BlockControl, option: string | undefined): boolean {
  const hasOptions = element['options'] !== undefined || element['option_groups'] !== undefined;
  return option === undefined || !hasOptions || findOption(element, option) !== undefined;
}

function readLabel(element: Record<string, unknown>): string | undefined {
  const { placeholder } = element;
  return readShownText(element) ?? (isJsonObject(placeholder) ? String(placeholder['text']) : undefined);
}

function describeControl({ block, element }: BlockControl): string {
  return `${element['type']} "${readLabel(element) ?? ''}" (action_id ${element['action_id']}, block_id ${block.block_id})`;
}
