/** The package brings no types of its own. */
declare module 'stopword' {
  export const eng: readonly string[];
  export const nld: readonly string[];
}
