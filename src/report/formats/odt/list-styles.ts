import { element, type Markup } from '../../markup.js';

/** As deep as ODF goes. */
const LEVELS = Array.from({ length: 10 }, (_, at) => at + 1);
/** Centimetres from one level to the next. */
const STEP = 0.55;

/** Numbers, bullets, and boxes to tick in the place of bullets. */
export function listStyles(): readonly Markup[] {
  return [
    listStyle('Puces', (level) => bullet(level, level % 2 === 1 ? '•' : '–')),
    listStyle('Cases', (level) => bullet(level, '☐')),
    // Items that bear their own rank: « 4. Essayer l’export ».
    listStyle('Rangs', (level) =>
      element(
        'text:list-level-style-number',
        { 'text:level': level, 'style:num-format': '' },
        position(level, 0),
      ),
    ),
    listStyle('Numeros', (level) =>
      element(
        'text:list-level-style-number',
        { 'text:level': level, 'style:num-format': level % 2 === 1 ? '1' : 'a', 'style:num-suffix': '.' },
        position(level, 0.65),
      ),
    ),
  ];
}

function listStyle(name: string, level: (level: number) => Markup): Markup {
  return element('text:list-style', { 'style:name': name }, ...LEVELS.map(level));
}

function bullet(level: number, char: string): Markup {
  return element(
    'text:list-level-style-bullet',
    { 'text:level': level, 'text:bullet-char': char },
    position(level, char === '☐' ? 0.6 : 0.45),
  );
}

function position(level: number, room: number): Markup {
  const left = `${((level - 1) * STEP + room + 0.15).toFixed(2)}cm`;
  return element(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    element('style:list-level-label-alignment', {
      'text:label-followed-by': 'listtab',
      'text:list-tab-stop-position': left,
      'fo:text-indent': `-${room}cm`,
      'fo:margin-left': left,
    }),
  );
}
