import { membersTexts as texts } from '../../texts/fr/members.js';
import type { ChoiceView } from '../view-plan.js';
import { nameWords } from '../wording.js';
import type { Brief } from './document.js';
import { usageWords } from './members-words.js';
import { usagesOfTool } from './tool-usages.js';

/** What stays, then what waits, with what each is for. */
export function keptWords({ plan, lookup }: Brief): readonly string[] {
  const words = (sentence: (tool: string, usages: string) => string) => (choice: ChoiceView) =>
    sentence(nameWords(choice.tool), usageWords(usagesOfTool(choice.tool.id, lookup)));
  return [...plan.staying.map(words(texts.keptFor)), ...plan.waiting.map(words(texts.waitingFor))];
}
