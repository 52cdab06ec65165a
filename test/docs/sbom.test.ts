import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

type Component = {
  'bom-ref': string;
  group?: string;
  name: string;
  version: string;
  licenses?: object[];
  hashes?: object[];
};
type Bill = {
  bomFormat: string;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
};
type Lock = { packages: Record<string, { version?: string; dev?: boolean; name?: string }> };

describe('the bill of materials', () => {
  let text: string;
  let bill: Bill;

  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ['scripts/sbom.js'], { cwd: ROOT });
    text = read('dist/sbom.cdx.json');
    bill = JSON.parse(text) as Bill;
  });

  test('names every package of production with its version, and none for development', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as Lock;
    const wanted = Object.entries(packages).flatMap(([place, { name, version, dev }]) =>
      place === '' || dev === true ? [] : [`${name ?? place.split('node_modules/').at(-1)}@${version}`],
    );
    const found = bill.components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`);
    expect(found.toSorted()).toEqual([...new Set(wanted)].toSorted());
  });

  test('says of each its licence and its hash', () => {
    const lacking = bill.components.filter(({ licenses = [], hashes = [] }) => !licenses.length || !hashes.length);
    expect(lacking.map((each) => each['bom-ref'])).toEqual([]);
  });

  test('says which of them needs which, and no other', () => {
    const refs = new Set([bill.metadata.component, ...bill.components].map((each) => each['bom-ref']));
    expect(new Set(bill.dependencies.map(({ ref }) => ref))).toEqual(refs);
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((each) => !refs.has(each))).toEqual([]);
  });

  test('has as many packages as the pages say, and as many that only the archived SDK brings', () => {
    const needed = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reach = (isLeftOut: (ref: string) => boolean): number => {
      const reached = new Set([bill.metadata.component['bom-ref']]);
      for (const ref of reached) for (const each of needed.get(ref) ?? []) if (!isLeftOut(each)) reached.add(each);
      return reached.size;
    };
    const brought = reach(() => false) - reach((ref) => /^bot(builder|framework)/.test(ref));
    expect(read('docs/dependencies.md')).toContain(`it brings ${brought} of the ${bill.components.length} packages`);
    expect(read('docs/security.md')).toContain(
      `${bill.components.length} packages are what it takes; ${brought} of them come with an`,
    );
  });

  test('says nothing of when, where and by what it was made', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'smarketing-bot' } } });
    expect(text).not.toMatch(/timestamp|serialNumber|"tools"/);
    expect(text).not.toContain(ROOT);
  });
});
