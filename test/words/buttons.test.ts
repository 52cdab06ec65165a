import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SNAPSHOTS = join(import.meta.dirname, '../cards/snapshots/slack/nl');
/** What a Dutch verb is as a command; *Open* is also what is open. */
const COMMANDING =
  /^(Bekijk|Bewerk|Deel|Geef|Herinner|Kies|Koppel|Laat|Lees|Maak|Meld|Neem|Noteer|Onthoud|Plaats|Schrijf|Sla|Sluit|Start|Stel|Stop|Stuur|Toon|Verwijder|Vraag|Vul|Voeg|Weiger|Wijs|Wijzig|Wis|Zet|Zie|Zoek)\b/;

/** What stands on all that can be pressed. */
function listLabels(json: string): string[] {
  const labels: string[] = [];
  JSON.parse(json, (name, value) => {
    if (value?.type === 'button' || value?.type === 'checkboxes')
      labels.push(value.text?.text ?? value.options?.[0]?.text.text);
    if (name === 'submit' || name === 'close') labels.push(value.text);
    return value;
  });
  return labels;
}

test('a Dutch button says what will be done, and commands nobody: “Testlead sturen”', () => {
  const labels = readdirSync(SNAPSHOTS)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => listLabels(readFileSync(join(SNAPSHOTS, name), 'utf8')));
  expect(new Set(labels).size).toBeGreaterThan(150);
  expect([...new Set(labels)].filter((label) => COMMANDING.test(label))).toEqual([]);
});
