/** One sample of what was collected. */
export type Sample = { name: string; labels: Record<string, string>; value: number };
/** Of one metric, as its HELP and TYPE say. */
export type Family = { name: string; type: string; help: string; samples: Sample[] };

const HELP = /^# HELP ([a-z_][a-z0-9_]*) (.+)$/;
const TYPE = /^# TYPE ([a-z_][a-z0-9_]*) (counter|gauge|histogram|summary)$/;
const SAMPLE = /^([a-z_][a-z0-9_]*)(?:\{(.*)\})? (NaN|[+-]Inf|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;
const LABEL = /^([a-z_][a-z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/;

/** Reads the text format of Prometheus, strictly: each metric once, HELP and TYPE before its samples, no sample twice. */
export function readExposition(text: string): Family[] {
  const families: Family[] = [];
  const seen = new Set<string>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    if (line.startsWith('# HELP')) families.push(readHelp(line, families));
    else if (line.startsWith('# TYPE')) addType(line, families.at(-1));
    else addSample(line, families.at(-1), seen);
  }
  return families;
}

function readHelp(line: string, families: Family[]): Family {
  const [, name, help] = HELP.exec(line) ?? [];
  if (name === undefined || help === undefined || families.some((each) => each.name === name))
    throw new Error(`no HELP, or the second: ${line}`);
  return { name, type: '', help, samples: [] };
}

function addType(line: string, family: Family | undefined): void {
  const [, name, type] = TYPE.exec(line) ?? [];
  if (family === undefined || type === undefined || name !== family.name) throw new Error(`no TYPE of it: ${line}`);
  family.type = type;
}

function addSample(line: string, family: Family | undefined, seen: Set<string>): void {
  const [, name = '', labels = '', value] = SAMPLE.exec(line) ?? [];
  const suffixes = family?.type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''];
  const key = `${name}{${labels}}`;
  if (value === undefined || seen.has(key) || !suffixes.some((suffix) => name === `${family?.name}${suffix}`))
    throw new Error(`no sample of ${family?.name}, or the second: ${line}`);
  seen.add(key);
  family?.samples.push({ name, labels: readLabels(labels), value: Number(value.replace('Inf', 'Infinity')) });
}

function readLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let rest = text; rest !== ''; ) {
    const [whole = '', name = '', value = ''] = LABEL.exec(rest) ?? [];
    if (whole === '' || name in labels) throw new Error(`no labels: ${text}`);
    labels[name] = value;
    rest = rest.slice(whole.length);
  }
  return labels;
}

/** The sum of a metric’s samples that have these labels; undefined where there is none. */
export function sum(families: Family[], name: string, labels: Record<string, string> = {}): number | undefined {
  const found = families
    .flatMap(({ samples }) => samples)
    .filter((each) => each.name === name && Object.entries(labels).every(([key, value]) => each.labels[key] === value));
  return found.length === 0 ? undefined : found.reduce((total, { value }) => total + value, 0);
}
