import type { ReadPeople } from './people.js';
import type { ReadTools } from './tools.js';

export { readAnswerRows, type AnswerRow } from './answers.js';
export { fieldsOf, giveColumns, guessColumns, type Column, type ColumnUse } from './headings.js';
export { mergeElements, type KeptValue, type Memory, type Merge, type Written } from './merge.js';
export { readPeople, type ReadPeople } from './people.js';
export { columnOf, type Element, type Trouble } from './reading.js';
export { peopleFinder, type KnownPerson } from './roles.js';
export { readTable, type Row, type Table } from './table.js';
export type { Recognisers } from './tool-fields.js';
export type { ToolThere } from './tool-places.js';
export { readTools, type OwnTool, type ReadTools, type UnderstoodAs } from './tools.js';
export { plainWords, type TableKind, type Vocabulary } from './vocabulary.js';

/** What the rows of a sheet say; `known` joins the names of people, for one run only. */
export type SheetContent = ReadTools & Pick<ReadPeople, 'known'>;
