import type {
  Completeness,
  Freshness,
  Listing,
  Replacements,
  Sheet,
  Understood,
} from '../../domain/catalogue-answers.js';

/** What a person wrote, and how it was understood. */
export interface Asked {
  readonly text: string;
  readonly understood: Understood;
}

/** An answer of the catalogue. The list carries the figures that close the whole page. */
export type CatalogueAnswer =
  | { readonly of: 'outil'; readonly asked: Asked; readonly sheet: Sheet }
  | { readonly of: 'liste'; readonly listing: Listing; readonly completeness: Completeness }
  | { readonly of: 'remplacements'; readonly asked: Asked; readonly replacements: Replacements }
  | { readonly of: 'anciennete'; readonly freshness: Freshness }
  | { readonly of: 'completude'; readonly completeness: Completeness };
