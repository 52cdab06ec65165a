// Builds the sandbox's page into dist/page; does nothing when its sources are what they were at the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'sandbox', 'page');
const target = join(root, 'dist', 'page');
const stamp = join(target, '.sources');

const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const sources = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

const isCurrent = (hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

const loadVite = async () => {
  try {
    return await import('vite');
  } catch {
    return undefined;
  }
};

const build = async (vite) => {
  // A test run's NODE_ENV would give a page that asks for React's development runtime.
  process.env.NODE_ENV = 'production';
  await vite.build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: target, emptyOutDir: true, chunkSizeWarningLimit: 2000, modulePreload: { polyfill: false } },
  });
};

const hash = hashOf([...sources, join(root, 'package-lock.json'), fileURLToPath(import.meta.url)]);
if (!isCurrent(hash)) {
  const vite = await loadVite();
  if (vite) {
    await build(vite);
    writeFileSync(stamp, hash);
  } else {
    process.stdout.write('vite is not installed (a production install): the sandbox page is left out.\n');
  }
}
