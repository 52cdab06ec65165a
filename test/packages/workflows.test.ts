import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readText, readYaml } from './read.ts';

type Step = { uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, string> };
type Job = { steps: Step[]; permissions?: Record<string, string>; 'timeout-minutes': number; 'runs-on': string };

const WORKFLOWS = readdirSync(join(ROOT, '.github/workflows'));
const FORMS = ['bug.yml', 'wish.yml'];

describe.each(WORKFLOWS)('the workflow %s', (name) => {
  const path = `.github/workflows/${name}`;
  const workflow = readYaml(path);
  const jobs = Object.values<Job>(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('may read and nothing else, where a job does not say what it must', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const more = jobs.flatMap(({ permissions = {} }) => Object.entries(permissions).map((each) => each.join(': ')));
    const allowed = name === 'release.yml' ? ['contents: read', 'contents: write', 'packages: write'] : [];
    expect(more.filter((each) => !allowed.includes(each))).toEqual([]);
  });

  test('pins each action by a commit, with its version behind it, and leaves no password in the clone', () => {
    const used = [...readText(path).matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(1);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    const clones = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(clones.map((each) => each.with?.['persist-credentials'])).toEqual(clones.map(() => false));
  });

  test('ends by itself, and puts nothing that others wrote into a command', () => {
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('runs what decides, and files that are there', () => {
    const commands = steps.map(({ run = '' }) => run).join('\n');
    expect(commands).toContain('bash .ci/run');
    const files = [...commands.matchAll(/(?<![\w/.-])((?:docs|\.ci)\/[\w./-]+|CHANGELOG\.md|\.env\.example)/g)];
    expect(files.map(([file]) => file).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

test('the public run looks for known faults, lists what the bot is made of, and starts the image', () => {
  const ci = readText('.github/workflows/ci.yml');
  expect(ci).toContain('npm audit --package-lock-only --audit-level=high');
  expect(ci).toContain('npm run --silent sbom');
  expect(ci).toMatch(/docker run .*--read-only/);
});

test.each(FORMS)('the form %s asks for something, and says what stays out of it', (name) => {
  const form = readYaml(`.github/ISSUE_TEMPLATE/${name}`);
  expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
  const ids = form.body.flatMap(({ id }: { id?: string }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { type, attributes } of form.body) {
    expect(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes']).toContain(type);
    expect(attributes.label ?? attributes.value, type).toBeTruthy();
  }
  const [first] = form.body;
  expect(first.attributes.value).toMatch(/Everybody can read this/);
  expect(first.attributes.value).toMatch(/secret/);
});

test('a hole in the security is told privately', () => {
  const { contact_links, blank_issues_enabled } = readYaml('.github/ISSUE_TEMPLATE/config.yml');
  expect(blank_issues_enabled).toBe(false);
  expect(contact_links[0].url).toMatch(/\/security\/advisories\/new$/);
});

test('what is renewed by itself pins digests, and moves every Node at once', () => {
  const { extends: presets, packageRules } = JSON.parse(readText('renovate.json'));
  expect(presets).toEqual(expect.arrayContaining(['docker:pinDigests', 'helpers:pinGitHubActionDigests']));
  const manifest = JSON.parse(readText('package.json'));
  const nodes = Object.keys(manifest.optionalDependencies);
  expect(packageRules[0].matchPackageNames).toEqual(expect.arrayContaining([...nodes, 'node', '@types/node']));
});
