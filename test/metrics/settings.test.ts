import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const NEEDED = {
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
  INTAKE_SECRET: `whsec_${Buffer.alloc(32).toString('base64')}`,
};
const OWN = Buffer.alloc(32, 1).toString('base64');

test.each([
  ['nothing', {}, []],
  ['a port', { METRICS_PORT: '9464' }, []],
  ['a port and its host', { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }, []],
  ['a token of 16 signs', { METRICS_TOKEN: '0123456789abcdef' }, []],
  ['a token of 15', { METRICS_TOKEN: '0123456789abcde' }, [/^METRICS_TOKEN is at least 16 signs/]],
  ['a token with a space', { METRICS_TOKEN: '01234567 89abcdef' }, [/^METRICS_TOKEN is at least 16 signs/]],
  ['the bot’s own secret', { METRICS_TOKEN: OWN, APP_SECRET: OWN }, [/^APP_SECRET is in METRICS_TOKEN too/]],
  ['no port', { METRICS_PORT: '94640' }, [/^METRICS_PORT is a port number/]],
  ['the port of all else', { METRICS_PORT: '3000' }, [/^METRICS_PORT is PORT as well/]],
  ['that of all else, which is another', { METRICS_PORT: '8080', PORT: '8080' }, [/^METRICS_PORT is PORT as well/]],
  ['a host without a port', { METRICS_HOST: '0.0.0.0' }, [/^METRICS_HOST goes with METRICS_PORT/]],
] as const)('a start with %s for metrics', (_name, given, expected) => {
  const read = readConfig({ ...NEEDED, ...given });
  const faults = 'faults' in read ? read.faults : [];
  expect(faults).toEqual(expected.map((each) => expect.stringMatching(each)));
});
