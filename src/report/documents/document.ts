import type { Catalogue } from '../../domain/catalogue.js';
import type { IsoDate } from '../../domain/fact.js';
import type { PlannedResult } from '../../domain/result.js';
import type { DocumentId } from '../../texts/fr/documents.js';
import type { Chart } from '../charts/chart.js';
import type { Lookup } from '../lookup.js';
import type { PlanView } from '../view-plan.js';
import type { ScoreView } from '../view.js';

/** The figures of the method, from data/weights.yaml: levels and how contributions combine. */
export interface MethodFigures {
  readonly combinaison: { readonly attenuation: number };
  readonly niveaux: { readonly modere: number; readonly eleve: number; readonly critique: number };
}

/** Everything that documents are written from, without a word of any language: made once for all of them. */
export interface Brief {
  readonly result: PlannedResult;
  readonly catalogue: Catalogue;
  readonly figures: MethodFigures;
  readonly lookup: Lookup;
  readonly score: ScoreView;
  readonly plan: PlanView;
}

/** The forms of a document to be read. Files for other programs (agenda, tasks) are in `exports`. */
export type FormatId = 'html' | 'odt' | 'markdown' | 'texte';

/** Whom a document is for; each has a folder of its own, but what everybody reads first. */
export type Audience = 'tous' | 'decider' | 'membres' | 'equipe' | 'exterieur';

/** One document of the list: its id is its folder below templates/fr and its file name. */
export interface DocumentRow {
  readonly id: DocumentId;
  readonly audience: Audience;
  readonly formats: readonly FormatId[];
  /** What its template reads: words and lists of words. Strings are escaped later, so they hold no markup. */
  readonly context: (brief: Brief) => object;
  /** Drawings that its template shows, each where a line reads `![…](graphique:<id>)`. */
  readonly charts?: (brief: Brief) => readonly Chart[];
  /** Made of sheets that are filled in, posted or handed out: on paper its lines stand closer, so that each holds on one. */
  readonly tight?: true;
}

/** A document once filled, in no format yet. */
export interface Page {
  readonly id: string;
  /** Whose document it is; absent where nobody told it. */
  readonly association?: string;
  readonly date: IsoDate;
  /** Markdown: CommonMark with tables. Values in it are escaped; a chart is an image whose address is `graphique:<id>`. */
  readonly markdown: string;
  readonly charts: ReadonlyMap<string, Chart>;
  /** On paper, lines stand closer. */
  readonly tight?: true;
  /** The association's own style sheet for HTML. */
  readonly style?: string;
}

/** A file that documents are written to. */
export interface DocumentFile {
  /** Id of the document. */
  readonly document: string;
  /** Path below the folder of the documents, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}
