import type { Chart } from '../../charts/chart.js';
import { element, fragment, type Markup } from '../../markup.js';
import { pictureOf, TEXT_WIDTH } from './layout.js';

/** A CSS pixel is 1/96 of an inch. Source: CSS Values and Units 3, section 6.2. */
const CENTIMETRES_PER_PIXEL = 2.54 / 96;
/** Room for a heading above and the caption below, on one page. Centimetres, convention. */
const HIGHEST = 20;

/** A drawing as wide as the text at most, with its caption; what it shows is told to those who cannot see it. */
export function drawing(chart: Chart): Markup {
  const width = chart.width * CENTIMETRES_PER_PIXEL;
  const height = chart.height * CENTIMETRES_PER_PIXEL;
  const scale = Math.min(1, TEXT_WIDTH / width, HIGHEST / height);
  const frame = element(
    'draw:frame',
    {
      'draw:name': chart.id,
      'draw:style-name': 'Graphics',
      'text:anchor-type': 'as-char',
      'svg:width': `${(width * scale).toFixed(3)}cm`,
      'svg:height': `${(height * scale).toFixed(3)}cm`,
    },
    element('draw:image', {
      'xlink:href': pictureOf(chart),
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
    }),
    element('svg:title', {}, chart.title),
    element('svg:desc', {}, chart.alternative),
  );
  return fragment(
    element('text:p', { 'text:style-name': 'Drawing' }, frame),
    element('text:p', { 'text:style-name': 'Caption' }, chart.title),
  );
}

/** The drawing as a file of its own. */
export function pictureFile({ svg }: Chart): string {
  const own = /^<svg[^>]*\sxmlns=/.test(svg)
    ? svg
    : svg.replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${own}\n`;
}
