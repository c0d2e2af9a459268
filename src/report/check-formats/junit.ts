import { FORM_THEMES } from '../../domain/checking.js';
import { junitTexts, ruleTitle } from '../../texts/fr/check-formats.js';
import { inertText } from '../inert.js';
import type { Teller } from './teller.js';
import type { CheckReport, ReportedRule, ShownFile, ShownFinding } from './view.js';

/** A rule of a file, with what it found there. */
interface Case {
  readonly name: string;
  readonly theme: string;
  readonly findings: readonly ShownFinding[];
}

/**
 * JUnit: a suite for each file, a case for each rule, so that the list of cases stays the same from one day to the next. A case
 * fails where a finding makes the check fail; the others are written beside it. Suites come before they are all known: only each of
 * them has its counts.
 */
export function tellJunit({ rules }: CheckReport): Teller {
  return {
    start: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'bascule check' })}>\n`,
    add: (file) => suite(file.path, casesOf(file, rules)),
    end: () => '</testsuites>\n',
  };
}

/** The rules of the text are told by theme: none of the others was looked at where one of them is broken. */
function casesOf({ findings, valid }: ShownFile, rules: readonly ReportedRule[]): readonly Case[] {
  const isForm = (theme: string): boolean => FORM_THEMES.some((one) => one === theme);
  const forms = FORM_THEMES.map((theme): Case => {
    const codes = new Set(rules.filter((rule) => rule.theme === theme).map(({ id }) => id));
    return {
      name: junitTexts.themes[theme],
      theme,
      findings: findings.filter(({ code }) => codes.has(code)),
    };
  });
  const known = new Set(rules.map(({ id }) => id));
  const others = findings.filter(({ code }) => !known.has(code));
  const reading: Case = { name: junitTexts.file, theme: 'fichier', findings: others };
  const looked = valid ? rules.filter(({ theme }) => !isForm(theme)) : [];
  const own = looked.map(({ id, theme }): Case => {
    return {
      name: ruleTitle(id),
      theme: `${theme}.${id}`,
      findings: findings.filter(({ code }) => code === id),
    };
  });
  return [reading, ...forms, ...own];
}

function suite(name: string, cases: readonly Case[]): string {
  const counts = attributes({ name, tests: cases.length, failures: failed(cases), errors: 0, skipped: 0 });
  return `  <testsuite${counts}>\n${cases.map(testCase).join('')}  </testsuite>\n`;
}

function failed(cases: readonly Case[]): number {
  return cases.filter(({ findings }) => findings.some((one) => one.fails)).length;
}

function testCase({ name, theme, findings }: Case): string {
  const head = `    <testcase${attributes({ name, classname: `bascule.${theme}` })}`;
  if (findings.length === 0) return `${head}/>\n`;
  const failing = findings.filter((one) => one.fails);
  const passing = findings.filter((one) => !one.fails);
  const [first] = failing;
  const failure =
    first === undefined
      ? ''
      : `      <failure${attributes({ type: first.code, message: first.message })}>${lines(failing)}</failure>\n`;
  const beside = passing.length === 0 ? '' : `      <system-out>${lines(passing)}</system-out>\n`;
  return `${head}>\n${failure}${beside}    </testcase>\n`;
}

function lines(findings: readonly ShownFinding[]): string {
  return findings
    .map(({ path, line, column, code, standing, message, aide }) => {
      const place = [path, line, column].filter((part) => part !== undefined).join(':');
      const note = standing === 'nouveau' ? '' : ` (${junitTexts.standings[standing]})`;
      return escapeXml(`${place} [${code}]${note} ${message} ${aide}`);
    })
    .join('\n');
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** What XML cannot hold at all is written out by `inertText`, but for two code points that it lets through. */
function escapeXml(text: string): string {
  return inertText(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
