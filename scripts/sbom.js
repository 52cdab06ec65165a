// The software bill of materials (CycloneDX): every package that a bot in production is made of, from the lock file alone.
// The same lock gives the same file on every machine, so nothing of when and where it was made stands in it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'dist/sbom.cdx.json';
const asked = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
// Without the network: what is not in the lock file is not asked for elsewhere.
const alone = ['--package-lock-only', '--offline', '--no-update-notifier', '--loglevel', 'error'];
const FOR_DEVELOPMENT = 'cdx:npm:package:development';

const bill = JSON.parse(execFileSync('npm', [...asked, ...alone], { encoding: 'utf8', maxBuffer: 64_000_000 }));
delete bill.serialNumber;
delete bill.metadata.timestamp;
delete bill.metadata.tools;
// npm calls it as its folder is called.
bill.metadata.component.name = JSON.parse(readFileSync('package.json', 'utf8')).name;

// Not by npm's `--omit dev`: it drops what a package for development needs too, such as pg and zod.
const isForProduction = ({ properties }) => !properties?.some(({ name }) => name === FOR_DEVELOPMENT);
const compare = (one, other) => (one < other ? -1 : 1);
bill.components = bill.components
  .filter(isForProduction)
  .sort((one, other) => compare(one['bom-ref'], other['bom-ref']));
const kept = new Set([bill.metadata.component, ...bill.components].map((each) => each['bom-ref']));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)).sort(compare) }))
  .sort((one, other) => compare(one.ref, other.ref));

mkdirSync('dist', { recursive: true });
writeFileSync(FILE, `${JSON.stringify(bill, undefined, 1)}\n`);
process.stdout.write(`${FILE}: ${bill.components.length} packages\n`);
