import type { CatalogueTool } from '../../domain/catalogue.js';
import { readBoolean } from '../../domain/fact.js';
import { BLANK, NO_CELL } from '../../texts/fr/members.js';
import { privacyTexts as texts } from '../../texts/fr/privacy.js';
import { capital, dayWords } from '../../texts/fr/words.js';
import { nameWords } from '../wording.js';
import { targetsOf } from './accounts.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { hostOfTool, hostWords, placeOf, runsHere } from './hosting.js';
import { usageWords } from './members-words.js';
import { passagesOf, unionOf, type Passage } from './passages.js';
import { usagesOfTool } from './tool-usages.js';

/** The notice to members about their data, as it will be true after the moves. What nobody told is a blank. */
export const mentionRgpd: DocumentRow = {
  id: 'mention-rgpd',
  audience: 'membres',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => {
    const passages = passagesOf(brief);
    const tools = [...stayingTools(brief), ...passages.map(({ tool }) => tool)];
    const any = (key: string): boolean =>
      tools.some((tool) => readBoolean(brief.lookup.at(`/outils/${tool}/donnees/${key}`)) === true);
    return {
      ...headOf(brief),
      rows: [...stayingRows(brief), ...targetRows(passages, brief)],
      minors: any('mineurs') ? texts.minors : null,
      sensitive: any('sensibles') ? texts.sensitive : null,
      blank: BLANK,
    };
  },
};

/** Tools that stay, but those that are said to hold nothing about people. */
function stayingTools({ plan, lookup }: Brief): readonly string[] {
  return [...plan.staying, ...plan.waiting].map(({ tool }) => tool.id).filter((id) => mayHold(id, lookup));
}

function mayHold(tool: string, lookup: Brief['lookup']): boolean {
  return readBoolean(lookup.at(`/outils/${tool}/donnees/personnelles`)) !== false;
}

function stayingRows(brief: Brief) {
  const { lookup } = brief;
  return stayingTools(brief).map((id) => ({
    tool: nameWords(lookup.named(`/outils/${id}`).name),
    purpose: capital(usageWords(usagesOfTool(id, lookup))) || BLANK,
    host: hostOfTool(id, lookup),
    place: placeWords(lookup.toolEntry(id)),
  }));
}

/** New tools, from the first day on which they serve; not those that are there already, nor those with nothing about people. */
function targetRows(passages: readonly Passage[], brief: Brief) {
  const { lookup } = brief;
  const holding = passages.filter(({ tool }) => mayHold(tool, lookup));
  const there = stayingTools(brief).map((id) => lookup.toolEntry(id)?.id);
  return targetsOf(holding, lookup)
    .filter(({ id }) => !there.includes(id))
    .map((entry) => {
      const own = holding.filter(({ to }) => to === entry.id);
      const [first] = own.flatMap(({ begins }) => begins ?? []).sort();
      const usages = unionOf(own, (passage) => passage.usages);
      return {
        tool: first === undefined ? entry.nom : texts.from(entry.nom, dayWords(first)),
        purpose: capital(usageWords(usages)) || BLANK,
        host: hostWords(entry, lookup),
        place: placeWords(entry),
      };
    });
}

function placeWords(entry: CatalogueTool | undefined): string {
  if (entry === undefined) return BLANK;
  return runsHere(entry) ? NO_CELL : (placeOf(entry) ?? BLANK);
}
