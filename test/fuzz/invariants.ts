import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { load } from 'js-yaml';
import { cellsOf } from '../support/csv.js';
import { elementsOf, kindsOf } from '../support/shapes.js';
import { MARK } from './mutate.js';

/** What drives a terminal or turns a line round; lines end as their standard wants. */
const ACTS = /[^\P{Cc}\n]|[\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u;

/** Elements and attributes by which a page would do something. */
const DOES = new RegExp(`^\\d+ (?:script|iframe|object|embed|form)\\b| on\\w+|javascript:|${MARK}`);

type Look = (text: string) => string | undefined;

const page: Look = (text) =>
  [...elementsOf(text.replaceAll('\uFFFD', '?')), ...kindsOf(text).map((kind) => `0 ${kind}`)].find((one) =>
    DOES.test(one),
  );

/** A letter that could not be read stays what it is in the file of a person, and XML holds it; the parser would only warn of it. */
const xml: Look = (text) => {
  elementsOf(text.replaceAll('\uFFFD', '?'));
  return undefined;
};

const json: Look = (text) => {
  JSON.parse(text);
  return undefined;
};

const sheet: Look = (text) =>
  cellsOf(text.replace(/^\ufeff/, ''), text.split('\n', 1)[0]?.includes(';') === true ? ';' : ',')
    .flat()
    .find((cell) => /^[=+\-@\t\r\n]/.test(cell));

const agenda: Look = (text) => {
  const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents();
  return events.some(({ name }) => name !== 'vevent' && name !== 'vtimezone')
    ? 'another component'
    : undefined;
};

const yaml: Look = (text) => {
  load(text);
  return undefined;
};

/** An annotation of GitHub is one line; one that a value made would hold its words in another place. */
const annotations: Look = (text) =>
  text.split('\n').find((line) => line.startsWith('::') && !/^::(?:error|warning|notice) file=/.test(line));

const LOOKS: readonly (readonly [RegExp, Look])[] = [
  [/\.html$/, page],
  [/\.(?:xml|svg)$/, xml],
  [/\.(?:json|sarif)$/, json],
  [/\.csv$/, sheet],
  [/\.ics$/, agenda],
  [/\.yaml$/, yaml],
  [/\.github$/, annotations],
];

/** Why an output is not what its format wants; undefined where it is. */
export function wrongWith(name: string, bytes: Uint8Array): string | undefined {
  if (name.endsWith('.odt'))
    return Object.entries(unzipSync(bytes))
      .filter(([part]) => /\.(?:xml|svg)$/.test(part))
      .map(([part, content]) => wrongWith(`${name}-${part}`, content))
      .find((wrong) => wrong !== undefined);
  const text = strFromU8(bytes);
  const plain = /\.(?:ics|csv)$/.test(name) ? text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : text;
  const acting = ACTS.exec(plain);
  if (acting !== null)
    return `${name}: U+${(acting[0].codePointAt(0) ?? 0).toString(16)} at ${String(acting.index)}`;
  const look = LOOKS.find(([pattern]) => pattern.test(name))?.[1];
  try {
    const found = look?.(text);
    return found === undefined ? undefined : `${name}: ${found}`;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
