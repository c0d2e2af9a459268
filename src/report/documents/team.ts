import type { CatalogueTool } from '../../domain/catalogue.js';
import { readBoolean, readReferences, readText } from '../../domain/fact.js';
import type { Step, TargetChoice, Verdict } from '../../domain/plan.js';
import type { Pointer } from '../../domain/pointer.js';
import { reportTexts } from '../../texts/fr/report.js';
import { dataTexts } from '../../texts/fr/team-data.js';
import { teamTexts } from '../../texts/fr/team.js';
import { INSTANCE_WORDS, listWords, spanWords } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import type { StepView, WaveView } from '../view-plan.js';
import { sourcesAbout } from '../json-parts.js';
import { nameWords, personWords } from '../wording.js';
import type { Brief } from './document.js';

/** A tool that people leave, and what takes over. */
export interface LeavingTool {
  readonly id: string;
  readonly name: string;
  readonly to: string | undefined;
  readonly choice: TargetChoice;
  readonly entry: CatalogueTool | undefined;
  readonly target: CatalogueTool | undefined;
}

const LEAVES: readonly Verdict[] = ['remplacer', 'fusionner', 'arreter'];

/** The tools that the plan leaves, in its order. */
export function leavingTools({ plan, lookup, catalogue }: Brief): readonly LeavingTool[] {
  return plan.plan.choices
    .filter(({ verdict }) => LEAVES.includes(verdict))
    .map((choice) => ({
      id: choice.tool,
      name: toolName(choice.tool, lookup),
      to: choice.to === undefined ? undefined : nameWords(lookup.named(`/catalogue/${choice.to}`).name),
      choice,
      entry: lookup.toolEntry(choice.tool),
      target: choice.to === undefined ? undefined : catalogue.tools.get(choice.to),
    }));
}

/** The steps of one kind (`fermeture`, `export`…), of one tool where it is given, in the order of the waves. */
export function stepsOf({ plan }: Brief, kind: string, tool?: string): readonly StepView[] {
  return plan.waves
    .flatMap(({ steps }) => steps)
    .filter(({ step }) => isKind(step, kind) && (tool === undefined || step.tools.includes(tool)));
}

/** The first step of one kind in a wave. */
export function stepIn({ steps }: WaveView, ...kinds: readonly string[]): StepView | undefined {
  return steps.find(({ step }) => kinds.some((kind) => isKind(step, kind)));
}

function isKind({ text }: Step, kind: string): boolean {
  return text.endsWith(`.${kind}`);
}

/** The waves that move something: all but the safeguards. */
export function projectsOf({ plan }: Brief): readonly WaveView[] {
  return plan.waves.filter(({ safeguards }) => !safeguards);
}

/** « Google Drive → Nextcloud ». */
export function waveTitle({ tools, to }: WaveView): string {
  const from = listWords(tools.map(nameWords));
  return teamTexts.towards(from, to.length === 0 ? undefined : listWords(to.map(nameWords)));
}

/** Who does a step, by role. */
export function doersOf({ step, assignees }: StepView): string {
  const decides = step.decision === undefined ? [] : [INSTANCE_WORDS[step.decision.instance]];
  const who = [...decides, ...assignees.map(({ name }) => personWords(name))];
  return listWords([...new Set(who)]) || reportTexts.nobodyKnown;
}

/** « du 4 au 20 janvier 2027 ». */
export function daysOf({ step }: StepView): string {
  return spanWords(step.start, step.end);
}

/** « le 4 janvier 2027, la secrétaire », or a blank where the plan has no such step. */
export function whenWho(step: StepView | undefined): string {
  return step === undefined ? teamTexts.blank : teamTexts.whenWho(daysOf(step), doersOf(step));
}

/** A tool of the inventory, as people call it. */
export function toolName(id: string, lookup: Lookup): string {
  return nameWords(lookup.named(`/outils/${id}`).name);
}

/** People in a row, by role; null where nobody is named. */
export function peopleAt(pointer: Pointer, lookup: Lookup): string | null {
  return listWords(idsAt(pointer, lookup).map((id) => personWords(lookup.person(id)))) || null;
}

/** The ids named at a pointer: a list of references, or one. */
export function idsAt(pointer: Pointer, lookup: Lookup): readonly string[] {
  const node = lookup.at(pointer);
  const { ids } = readReferences(node);
  const one = readText(node);
  if (ids.length > 0 || one === undefined) return ids;
  return lookup.at(`/personnes/${one}`) === undefined ? [] : [one];
}

/** « oui », « non », « on ne sait pas encore ». */
export function yesNo(pointer: Pointer, lookup: Lookup): string {
  const told = readBoolean(lookup.at(pointer));
  if (told === undefined) return teamTexts.unknown;
  return told ? teamTexts.yes : teamTexts.no;
}

/** « Google Drive → Nextcloud ». */
export function toolTitle({ name, to }: LeavingTool): string {
  return teamTexts.towards(name, to);
}

/** Where the catalogue has read what it says of these keys, with dates; that nothing was read is told too. */
export function aboutKeys(entry: CatalogueTool | undefined, keys: readonly string[]): readonly string[] {
  if (entry === undefined) return [];
  const read = keys.flatMap((key) => sourcesAbout(entry, key));
  const words = read.map(({ titre, date }) => dataTexts.source(titre, date));
  return words.length > 0 ? [...new Set(words)] : [dataTexts.checked(entry.releve)];
}
