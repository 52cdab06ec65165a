import { join } from 'node:path';
import type { Picture } from '../cards/card.ts';
import { digestCard, quietDigestCard } from '../cards/digests/digest-card.ts';
import { writePlainText } from '../cards/plain.ts';
import { drawChart } from '../charts/draw.ts';
import { type Environment, readSetupConfig } from '../config.ts';
import type { Digest } from '../domain/digests/digest.ts';
import { FIGURES } from '../domain/digests/digest-figures.ts';
import { chooseOrganisation, LOCALES, type Locale } from '../domain/organisation.ts';
import type { LocalDate } from '../domain/working-time.ts';
import { makePrivateFolder } from '../store/database/files/private-files.ts';
import { lookIntoStore } from './lib/look-into.ts';
import { writePrivateFile } from './lib/private-file.ts';
import type { Terminal } from './terminal.ts';

/** `out`: a folder. `until`: the day after the week’s last, `YYYY-MM-DD`; absent: the newest week that is over. */
export type PreviewOptions = { out: string; until: string | undefined; isJson: boolean };

/**
 * `digest preview`: writes a frozen week’s digest as both languages show it, as text and as a picture. Nothing is counted
 * for it: what everybody reads or will read is all it knows.
 */
export async function runDigestPreview(options: PreviewOptions, env: Environment, terminal: Terminal): Promise<void> {
  const { say, complain } = terminal;
  await lookIntoStore(readSetupConfig(env), terminal, async (store) => {
    const organisation = chooseOrganisation(await store.reads.organisations());
    if (organisation === undefined) return complain('smarketing: no organisation is set up yet');
    const until = options.until ?? (await store.reads.newestDigest(organisation.id))?.until;
    const digest = until && (await store.reads.digest(organisation.id, until));
    if (!until || !digest) return complain(sayUnknown(options.until));
    const written = await write(digest, until, options.out);
    say(options.isJson ? JSON.stringify({ until, files: written }, null, 2) : written.join('\n'));
  });
}

function sayUnknown(until: string | undefined): string {
  const which = until === undefined ? 'no week yet' : `no week that ended before ${until}`;
  return `smarketing: the bot knows ${which}; each is kept at its end, while it runs`;
}

async function write(digest: Digest, until: LocalDate, folder: string): Promise<string[]> {
  makePrivateFolder(folder);
  const written = await Promise.all(LOCALES.map((locale) => writeIn(locale, digest, join(folder, `digest-${until}`))));
  return written.flat();
}

async function writeIn(locale: Locale, digest: Digest, path: string): Promise<string[]> {
  const card = digest.isQuiet ? quietDigestCard(digest, locale) : digestCard(digest, locale);
  const text = `${path}.${locale}.txt`;
  await writePrivateFile(text, `${writePlainText(card)}\n${definitions()}\n`);
  const picture = card.parts.find((part): part is Picture => part.kind === 'picture');
  if (picture === undefined) return [text];
  const png = `${path}.${locale}.png`;
  await writePrivateFile(png, await drawChart(picture.chart));
  return [text, png];
}

/** What each figure counts, of what, and in which time: as the queries do. */
function definitions(): string {
  const lines = Object.entries(FIGURES).map(
    ([name, { numerator, denominator, window }]) => `${name}: ${numerator}; of: ${denominator}; in: ${window}`,
  );
  return ['What the figures mean (on the organisation’s clock)', ...lines].join('\n');
}
