import { shortTexts as texts } from '../../texts/fr/members-tools.js';
import { capital, listWords } from '../../texts/fr/words.js';
import { listedNames, ofTool, purposeWords, whenWords } from './members-words.js';
import { unionOf, type Bundle } from './passages.js';

/** One change in one line: for what, with which tool, from when. */
export function changeLine(bundle: Bundle): string {
  const { from, to, purpose, when } = changeWords(bundle);
  return to === '' ? capital(texts.stop(from, when)) : texts.change(capital(purpose), to, from, when);
}

/** The words of one change, to be put into sentences. */
export function changeWords(bundle: Bundle) {
  const [first] = bundle;
  return {
    from: listWords(bundle.map(({ name }) => ofTool(name))),
    to: listedNames(bundle.flatMap(({ toName }) => toName ?? [])),
    purpose: purposeWords({ ...first, usages: unionOf(bundle, ({ usages }) => usages) }),
    when: whenWords(first),
  };
}
