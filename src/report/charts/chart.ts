/** A drawing, drawn once for every format. */
export interface Chart {
  /** Its name in templates: `graphique:<id>`. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a few sentences, for those who cannot see it. */
  readonly alternative: string;
  /** The figures behind it: never more in the drawing than in the table. */
  readonly table: { readonly head: readonly string[]; readonly lines: readonly (readonly string[])[] };
  /** The document tells the same figures in a table of its own, just below: a form that cannot draw need not tell them twice. */
  readonly toldBelow?: boolean;
  /** A whole `<svg>` element with its width and height, valid as XML; every value in it is escaped. */
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}
