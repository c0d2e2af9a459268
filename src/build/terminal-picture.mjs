// A terminal as a drawing: what a command prints with its colours, as SVG text. No library, so that the same output gives
// the same bytes.

const LINE = 20;
const LETTER = 8.4;
const MARGIN = 24;
const PAPER = '#15191d';
const INK = '#e9e6df';

/** Attributes for each code of « select graphic rendition » that our output uses. */
const STYLES = {
  1: { 'font-weight': 'bold' },
  2: { fill: '#a7adb3' },
  31: { fill: '#ff9c8f' },
  32: { fill: '#9bdc9b' },
  33: { fill: '#f0c36a' },
};
/** Each of these ends some of them. */
const ENDS = { 0: ['1', '2', '31', '32', '33'], 22: ['1', '2'], 39: ['31', '32', '33'] };

const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);

/** Runs of a line with the codes in force; codes carry over from one line to the next. */
function runsOf(line, active) {
  const runs = [];
  // eslint-disable-next-line no-control-regex
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    // eslint-disable-next-line no-control-regex
    const codes = /^\u001b\[([\d;]*)m$/.exec(part);
    if (codes === null) {
      if (part !== '') runs.push({ text: part, codes: [...active].sort() });
      continue;
    }
    for (const code of codes[1].split(';')) {
      for (const ended of ENDS[code] ?? []) active.delete(ended);
      if (code in STYLES) active.add(code);
    }
  }
  return runs;
}

function span({ text, codes }) {
  const attributes = Object.entries(Object.assign({}, ...codes.map((code) => STYLES[code])));
  const written = attributes.map(([name, value]) => ` ${name}="${value}"`).join('');
  return `<tspan${written}>${escaped(text)}</tspan>`;
}

/** The picture of some output; `title` says what it is to those who cannot see it. */
export function terminalPicture(output, title) {
  const active = new Set();
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => runsOf(line, active));
  const letters = Math.max(...lines.map((runs) => runs.reduce((sum, { text }) => sum + [...text].length, 0)));
  const width = Math.ceil(letters * LETTER) + 2 * MARGIN;
  const height = lines.length * LINE + 2 * MARGIN;
  const texts = lines.map((runs, at) =>
    runs.length === 0
      ? ''
      : `<text x="${MARGIN}" y="${MARGIN + at * LINE + 14}" xml:space="preserve">${runs.map(span).join('')}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${PAPER}"/>`,
    `<g fill="${INK}" font-family="'DejaVu Sans Mono', 'Liberation Mono', Menlo, Consolas, monospace" font-size="14">`,
    ...texts.filter((text) => text !== ''),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
