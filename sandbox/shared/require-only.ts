/** The only one that matches. Throws, naming all that is `there`, when there is none or more than one. */
export function requireOnly<Thing>(matching: Thing[], wanted: object, there: string[]): Thing {
  const [only, ...others] = matching;
  if (only !== undefined && others.length === 0) return only;
  const fault = only === undefined ? 'no control matches' : 'several controls match';
  throw new Error(`${fault} ${JSON.stringify(wanted)}; there is: ${there.join(', ') || 'nothing'}`);
}
