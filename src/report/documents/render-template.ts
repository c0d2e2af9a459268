import Handlebars from 'handlebars';
import { templates } from '../../generated/templates.js';
import { forMarkdown } from '../markdown.js';

const LANGUAGE = 'fr/';
const EXTENSION = '.md.hbs';

/**
 * Fills a Markdown template of templates/fr with a view. Every string of the view is escaped for Markdown first; a value
 * that the template names and the view lacks is a bug and throws. Templates hold no logic beyond each, if and partials.
 */
export function renderTemplate(name: string, view: object): string {
  const engine = Handlebars.create();
  for (const [path, text] of Object.entries(templates)) {
    if (path.startsWith(LANGUAGE) && path.endsWith(EXTENSION)) {
      engine.registerPartial(path.slice(LANGUAGE.length, -EXTENSION.length), text);
    }
  }
  const text = templates[`${LANGUAGE}${name}${EXTENSION}`];
  if (text === undefined) throw new Error(`no template ${name}`);
  const fill = engine.compile(text, { noEscape: true, strict: true, preventIndent: true });
  return tidyBlankLines(fill(forMarkdown(view)));
}

/** Blocks that came out empty leave blank lines behind: one is enough. The text ends with one newline. */
function tidyBlankLines(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
