/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** Whether a value is surely as it should be. */
export type Check = (value: unknown) => boolean;

/** A part of a schema on its way to be a check. */
export interface Part {
  readonly schema: Schema;
  /** The check of a part of this part. */
  readonly check: (schema: unknown) => Check;
}

/** What makes a check of a keyword and what is written for it. */
export type Keyword = (wanted: unknown, part: Part) => Check;

/** Several checks as one. */
export function all(checks: readonly Check[]): Check {
  const [only, ...others] = checks;
  if (only !== undefined && others.length === 0) return only;
  return (value) => {
    for (const check of checks) if (!check(value)) return false;
    return true;
  };
}
