import type { Json } from './fact.js';

/** What an association changed of our templates and words: each piece takes the place of ours of the same name. */
export interface Models {
  /** Text of templates and style sheets by path, `lettre-membres/document.md.hbs`, and the file each was read from. */
  readonly templates: ReadonlyMap<string, { readonly file: string; readonly text: string }>;
  /** Words by table (`recipes`, `usages`…), in the shape of ours, with only what differs. */
  readonly words: Readonly<Record<string, Json>>;
}

/** Nothing changed: ours as they are. */
export const NO_MODELS: Models = { templates: new Map(), words: {} };
