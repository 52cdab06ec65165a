import type { Environment } from '../../config.ts';
import type { Manifest } from '../../store/backup/manifest.ts';
import { rehearseRestore, restoreBackup } from '../../store/backup/restore-backup.ts';
import { assertWhole, examineSecrets, type SecretFinding } from '../../store/backup/verify-backup.ts';
import type { Terminal } from '../terminal.ts';
import { describeManifest, describeOpenCheckins } from './backup.ts';
import { countRows, describeUnstorable, runCopying } from './run-copying.ts';

type RestoreCommand = { file: string; isJson: boolean };

/** `restore file --verify`: whether it could be restored, and whether the secrets at hand open what is sealed; changes nothing. */
export async function runVerify({ file, isJson }: RestoreCommand, env: Environment, terminal: Terminal): Promise<void> {
  await runCopying(env, terminal, async ({ sealer, show }) => {
    const manifest = await assertWhole(file, show);
    const found = await rehearseRestore(file);
    const secrets = sealer && (await examineSecrets(file, manifest, sealer));
    const faults = listSecretFaults(secrets);
    terminal.say(
      isJson
        ? JSON.stringify({ isFine: faults.length === 0, ...found, faults, ...describeManifest(manifest) }, null, 2)
        : [
            `✓ ${describeWhole(file, manifest)}`,
            `✓ It opens with this version: ${found.organisations} organisations, ${found.people} people.`,
            ...(faults.length === 0 ? [`✓ ${describeSecrets(secrets)}`] : []),
            ...describeOpenCheckins(manifest.openCheckins, manifest.hasOpenCheckins),
          ].join('\n'),
    );
    if (faults.length > 0) terminal.complain(faults.map((fault) => `✗ ${fault}`).join('\n'));
  });
}

/** `restore file`: into the empty database of DATABASE_URL. */
export async function runRestore(
  { file, isJson }: RestoreCommand,
  env: Environment,
  terminal: Terminal,
): Promise<void> {
  await runCopying(env, terminal, async ({ config, sealer, show }) => {
    const { manifest, unstorable } = await restoreBackup(file, config.DATABASE_URL, show);
    const secrets = sealer && (await examineSecrets(file, manifest, sealer));
    const faults = listSecretFaults(secrets);
    const { openCheckins, hasOpenCheckins } = manifest;
    terminal.say(
      isJson
        ? JSON.stringify({ unstorable, faults, ...describeManifest(manifest) }, null, 2)
        : [
            `Restored: ${describeWhole(file, manifest)}`,
            ...describeUnstorable(unstorable),
            ...faults.map((fault) => `! ${fault}`),
            ...(secrets === undefined ? ['! Put the secret back before the bot starts: else it makes another.'] : []),
            ...describeOpenCheckins(openCheckins, hasOpenCheckins),
            ...NEXT,
          ].join('\n'),
    );
  });
}

const NEXT = [
  'Next, in this order:',
  '1. See to it that the bot of before does not run any more.',
  '2. Start this one. What waited to be sent is looked up in Slack; what cannot be looked up is not sent again, and a manager is told of cards.',
  '3. `smarketing setup apply org.json` posts those cards, and takes up what the file says since.',
  '4. Repeat what was erased since: whoever said `privacy erase` after the backup is in it.',
];

function describeWhole(file: string, { tables, moment, engine, version }: Manifest): string {
  const rows = countRows(tables);
  return `${file}: ${rows} rows, each as it was written, as of ${new Date(moment).toISOString()} (from ${engine}, version ${version}).`;
}

function describeSecrets(secrets: SecretFinding | undefined): string {
  if (secrets === undefined) return 'No secret is at hand, so whether it opens what is sealed was not looked at.';
  return `The secrets at hand open what is sealed (${secrets.own.sealed + secrets.tokens.sealed} things).`;
}

function listSecretFaults(secrets: SecretFinding | undefined): string[] {
  if (secrets === undefined) return [];
  const { isRight, own, tokens } = secrets;
  return [
    ...(isRight === false || own.closed > 0
      ? [
          `APP_SECRET is another than the one in use when this was made: ${own.closed} of ${own.sealed} sealed things do not open, and the secrets of CRM doors and listeners change. Put the right one back`,
        ]
      : []),
    ...(tokens.closed > 0
      ? [
          `ENCRYPTION_KEY does not open the tokens of ${tokens.closed} of ${tokens.sealed} workspaces: put the right one back, or install the app there again`,
        ]
      : []),
  ];
}
