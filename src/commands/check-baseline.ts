import { baselineOf } from '../check/index.js';
import type { Baseline, BaselineFile, Judged } from '../domain/checking.js';
import type { IsoDate } from '../domain/fact.js';
import type { Looked } from './check-one.js';

interface Entry {
  readonly file: string;
  readonly judged: readonly Judged[];
  readonly levels: BaselineFile['levels'];
}

/** What is known of each file, and what a new baseline is to keep of it. */
export interface BaselineKeeper {
  readonly knownOf: (looked: Looked) => BaselineFile | undefined;
  readonly entries: () => readonly Entry[];
}

/** Where a baseline is being written, each file is held against what it will say of it; else against the one that was read. */
export function keeperOf(before: Baseline | undefined, isWriting: boolean): BaselineKeeper {
  const entries: Entry[] = [];
  return {
    knownOf: ({ file, valid, judged, levels }) => {
      if (!isWriting) return before?.files[file];
      if (!valid) return undefined;
      const entry = { file, judged: judged.map(bare), levels };
      entries.push(entry);
      return baselineOf([entry], '').files[file];
    },
    entries: () => entries,
  };
}

/** What a baseline reads of a finding, and nothing that could keep the text of an inventory in memory. */
function bare({ code, severity, pointer, id, always, excuse }: Judged): Judged {
  return { code, severity, pointer, id, always, excuse, offset: undefined, args: {} };
}

/** A baseline as it is written. */
export function baselineText(entries: readonly Entry[], today: IsoDate): string {
  return `${JSON.stringify(baselineOf(entries, today), null, 2)}\n`;
}
