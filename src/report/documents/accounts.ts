import type { CatalogueTool } from '../../domain/catalogue.js';
import { byCodePoint } from '../../domain/pointer.js';
import { membersTexts as texts } from '../../texts/fr/members.js';
import { listWords } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import type { Passage } from './passages.js';

/** Entries of the catalogue that take over, each once, in the order of the moves. */
export function targetsOf(passages: readonly Passage[], lookup: Lookup): readonly CatalogueTool[] {
  const ids = [...new Set(passages.flatMap(({ to }) => to ?? []))];
  return ids.flatMap((id) => lookup.catalogue.tools.get(id) ?? []);
}

/** Whether each new tool asks for an account: one sentence for each answer. */
export function accountsWords(targets: readonly CatalogueTool[]): readonly string[] {
  const named = (answer: string | undefined): string =>
    listWords(
      targets
        .filter(({ compte }) => compte?.necessaire === answer)
        .map(({ nom }) => nom)
        .sort(byCodePoint),
    );
  const answers = [
    [named('non'), texts.noAccount],
    [named('invites-sans'), texts.guests],
    [named('oui'), texts.account],
    [named(undefined), texts.unknownAccount],
  ] as const;
  return answers.flatMap(([tools, sentence]) => (tools === '' ? [] : [sentence(tools)]));
}
