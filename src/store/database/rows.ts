type Nullable<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];
type WithoutNulls<T> = Omit<T, Nullable<T>> & { [K in Nullable<T>]?: NonNullable<T[K]> };

/** What a row holds: what is empty there is absent here. */
export function omitNulls<T extends object>(of: T): WithoutNulls<T> {
  const filled: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(of)) if (value !== null) filled[name] = value;
  return filled as WithoutNulls<T>;
}
