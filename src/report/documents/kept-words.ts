import { membersTexts as texts } from '../../texts/fr/members.js';
import { listWords } from '../../texts/fr/words.js';
import type { ChoiceView } from '../view-plan.js';
import { nameWords } from '../wording.js';
import type { Brief } from './document.js';
import { ofTool, usageWords } from './members-words.js';
import { passagesOf } from './passages.js';
import { usagesOfTool } from './tool-usages.js';

/** What stays, then what waits, with what each is for. */
export function keptWords(brief: Brief): readonly string[] {
  const { plan, lookup } = brief;
  const passages = passagesOf(brief);
  const words =
    (sentence: (tool: string, usages: string) => string) =>
    ({ tool }: ChoiceView) => {
      const kept = sentence(nameWords(tool), usageWords(usagesOfTool(tool.id, lookup)));
      const joining = passages.filter(
        ({ to, done }) => !done && to === (lookup.toolEntry(tool.id)?.id ?? tool.id),
      );
      if (joining.length === 0) return kept;
      const undecided = joining.some(({ decision }) => decision !== undefined);
      return texts.alsoFor(kept, listWords(joining.map(({ name }) => ofTool(name))), undecided);
    };
  return [...plan.staying.map(words(texts.keptFor)), ...plan.waiting.map(words(texts.waitingFor))];
}
