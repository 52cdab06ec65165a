// Puts the built program into a few files, with what it uses of Zod and Kysely: Node loads these in two thirds of the time that it
// takes for a thousand modules, and in 15 MB less. The modules stay, for whoever names one of them: tests, the bench, scripts.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const built = join(root, 'dist', 'src');
const PROGRAM = 'cli/cli.js';
/** Whatever runs in a thread is found beside whoever starts it. */
const THREAD = /\bthread\.js$/;

const loadVite = async () => {
  try {
    return await import('vite');
  } catch {
    return undefined;
  }
};

const findThreads = () =>
  readdirSync(built, { recursive: true }).filter((file) => THREAD.test(file) && !file.startsWith('bundle'));

const build = (vite) =>
  vite.build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: ['zod', 'kysely'] },
    build: {
      ssr: true,
      outDir: built,
      emptyOutDir: false,
      minify: false,
      target: 'es2023',
      rolldownOptions: {
        input: Object.fromEntries(
          [PROGRAM, ...findThreads()].map((file) => [basename(file, '.js'), join(built, file)]),
        ),
        // npm runs it as it stands.
        external: /check-node\.js$/,
        output: {
          entryFileNames: ({ name }) => (name === basename(PROGRAM, '.js') ? PROGRAM : 'bundle/[name].js'),
          chunkFileNames: 'bundle/[name]-[hash].js',
        },
      },
    },
  });

rmSync(join(built, 'bundle'), { recursive: true, force: true });
// Where only what the bot itself needs is installed, it runs from its modules.
const vite = await loadVite();
if (vite) await build(vite);
