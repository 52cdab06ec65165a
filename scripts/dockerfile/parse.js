/**
 * The stages of a Dockerfile, each with its base and its instructions in order; a line that ends in `\` goes on in the next.
 * @param {string} text
 * @returns {{ from: string, name: string | undefined, instructions: { keyword: string, flags: Record<string, string>, words: string }[] }[]}
 */
export function parseDockerfile(text) {
  const stages = [];
  for (const line of listLines(text)) {
    const [, keyword = '', rest = ''] = /^(\S+)\s+(.*)$/s.exec(line) ?? [];
    const { flags, words } = splitFlags(rest);
    if (keyword.toUpperCase() === 'FROM') {
      const [from = '', , name] = words.split(/\s+/);
      stages.push({ from, name, instructions: [] });
    } else stages.at(-1)?.instructions.push({ keyword: keyword.toUpperCase(), flags, words });
  }
  return stages;
}

/**
 * A command in its form of a list, or undefined where it is one for a shell.
 * @param {string} words
 * @returns {string[] | undefined}
 */
export function readExecForm(words) {
  return words.startsWith('[') ? JSON.parse(words) : undefined;
}

/** @param {string} text */
function listLines(text) {
  const lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  return lines
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
}

/** @param {string} rest */
function splitFlags(rest) {
  const [given = ''] = /^(--\S+\s+)*/.exec(rest) ?? [];
  const flags = Object.fromEntries(
    given
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((flag) => flag.slice(2).split('=')),
  );
  return { flags, words: rest.slice(given.length).trim() };
}
