// Inventories by the thousand, each a little different, always the same for the same seed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { chanceFrom } from './chance.mjs';

const EXAMPLES = ['petite-asso', 'moyenne-asso', 'centre-social'];

const exampleAt = (root, name) => readFileSync(join(root, 'examples', name, 'inventaire.yaml'), 'utf8');

/**
 * Writes `count` inventories into a folder, and gives their names. Whole numbers alone differ: they stay valid. Dates stand between
 * quotes, or those who read YAML 1.1 would refuse at the first one what we accept, and have little to do.
 */
export function writeInventories(root, folder, count, seed) {
  const texts = EXAMPLES.map((name) => withQuotedDates(exampleAt(root, name)));
  const next = chanceFrom(seed);
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const name = `${String(index).padStart(5, '0')}.yaml`;
    const text = texts[Math.floor(next() * texts.length)] ?? '';
    const varied = text.replaceAll(/^( +(?:membres|benevoles|personnes): )(\d+)$/gm, (_line, key, number) => {
      return `${key}${Math.max(1, Math.round(Number(number) * (0.8 + 0.4 * next())))}`;
    });
    writeFileSync(join(folder, name), `# ${index}\n${varied}`);
    return name;
  });
}

function withQuotedDates(text) {
  return text.replaceAll(/(?<=[:\-[{,] +)(\d{4}-\d{2}-\d{2})(?= *(?:$|#|[,\]}]))/gm, '"$1"');
}

const LEFT_OUT = ['decisions', 'postes', 'formats', 'formation', 'information', 'soutien', 'calendrier'];
const TOOLS = ['google-drive', 'whatsapp'];

/** One inventory of some three hundred lines: a first one, before all has been asked. With a limit, so that every score is made. */
export function writeOneInventory(root, folder) {
  const document = parseDocument(exampleAt(root, 'petite-asso'));
  LEFT_OUT.forEach((key) => document.delete(key));
  keepOnly(document.get('outils'), (key) => key === 'complet' || TOOLS.includes(key));
  keepOnly(document.getIn(['objectifs', 'garder']), (key) => key === 'complet' || TOOLS.includes(key));
  for (const section of ['usages', 'acces_critiques'])
    keepOnly(document.get(section), (key) => keptFor(document.getIn([section, key, 'outils'])));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'une.yaml'), withQuotedDates(document.toString({ lineWidth: 0 })));
  return ['une.yaml'];
}

/** Names no other tools any more; false where none is left. */
function keptFor(list) {
  if (!isSeq(list)) return false;
  list.items = list.items.filter(({ value }) => TOOLS.includes(value));
  return list.items.length > 0;
}

function keepOnly(mapping, isKept) {
  if (isMap(mapping))
    mapping.items = mapping.items.filter(({ key }) => !isScalar(key) || isKept(String(key.value)));
}
