import Handlebars from 'handlebars';
import { NO_MODELS, type Models } from '../../domain/models.js';
import { UserError } from '../../domain/user-error.js';
import { templates } from '../../generated/templates.js';
import { forMarkdown } from '../markdown.js';
import { strictHelpers, TEMPLATE_OPTIONS } from '../models/template-language.js';
import { faultOf } from '../models/template-fault.js';

const LANGUAGE = 'fr/';
const EXTENSION = '.md.hbs';

/**
 * Fills a Markdown template of templates/fr, or the association's own in its place, with a view. Every string of the view is
 * escaped for Markdown first. Templates hold no logic beyond each, if, unless, with and partials.
 * @throws UserError `modele-valeur-inconnue`, `modele-en-boucle`… when the association's own template is at fault; a value that
 * one of ours names and the view lacks is a bug.
 */
export function renderTemplate(name: string, view: object, models: Models = NO_MODELS): string {
  const engine = Handlebars.create();
  for (const [helper, run] of Object.entries(strictHelpers)) engine.registerHelper(helper, run);
  for (const [path, text] of templatesWith(models)) {
    // Compiled on its own, so that a fault is laid to the right file.
    engine.registerPartial(path, blaming(path, engine.compile(text, TEMPLATE_OPTIONS), models));
  }
  const fill = engine.partials[name] as Handlebars.TemplateDelegate | undefined;
  if (fill === undefined) throw new Error(`no template ${name}`);
  return tidyBlankLines(fill(forMarkdown(view)));
}

function templatesWith({ templates: own }: Models): ReadonlyMap<string, string> {
  const ours = Object.entries(templates)
    .filter(([path]) => path.startsWith(LANGUAGE) && path.endsWith(EXTENSION))
    .map(([path, text]) => [path.slice(LANGUAGE.length, -EXTENSION.length), text] as const);
  const theirs = [...own]
    .filter(([path]) => path.endsWith(EXTENSION))
    .map(([path, { text }]) => [path.slice(0, -EXTENSION.length), text] as const);
  return new Map([...ours, ...theirs]);
}

/** The same template, whose faults name the file when it is the association's. */
function blaming(
  path: string,
  template: Handlebars.TemplateDelegate,
  { templates: own }: Models,
): Handlebars.TemplateDelegate {
  const source = own.get(`${path}${EXTENSION}`);
  if (source === undefined) return template;
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      if (error instanceof UserError) throw error;
      const { code, line, column, args } = faultOf(error);
      throw new UserError(code, {
        fichier: source.file,
        ...args,
        ...(line !== undefined && { ligne: line, colonne: column ?? 1 }),
      });
    }
  };
}

/** Blocks that came out empty leave blank lines behind: one is enough. The text ends with one newline. */
function tidyBlankLines(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
