/** Every sentence of a manifest, but for fields of these names: words with a space between. */
export function listSentences(value: unknown, leftOut: string[]): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value).filter(([name]) => !leftOut.includes(name));
  return fields.flatMap(([, each]) => listSentences(each, leftOut));
}
