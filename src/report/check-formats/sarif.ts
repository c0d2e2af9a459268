import type { Severity } from '../../domain/diagnostic.js';
import { sarifHelp, ruleTitle } from '../../texts/fr/check-formats.js';
import { inertJson } from '../inert.js';
import { jsonList } from './json-list.js';
import type { Teller } from './teller.js';
import { isRelative, uriOf } from './uri.js';
import type { CheckReport, ReportedRule, ShownFinding } from './view.js';

const LEVELS: Readonly<Record<Severity, string>> = {
  erreur: 'error',
  avertissement: 'warning',
  information: 'note',
};
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Where the results stand, among the keys of a run. */
const NO_RESULTS = '"results": []';
const INDENT = ' '.repeat(6);

/**
 * SARIF 2.1.0. Findings are known again by rule and object: lines may move. Results come first; the rules that they name by their
 * index follow, in the order in which they were met.
 */
export function tellSarif({ version, rules, compared }: CheckReport): Teller {
  const results = jsonList(INDENT);
  const indexes = new Map<string, number>();
  let allValid = true;
  const indexOf = (code: string): number => {
    const index = indexes.get(code) ?? indexes.size;
    indexes.set(code, index);
    return index;
  };
  const [start = ''] = around({});
  return {
    start: `${start}"results": ${results.start}`,
    add: ({ findings, valid }) => {
      allValid &&= valid;
      return results.add(findings.map((one) => resultFields(one, indexOf(one.code), compared)));
    },
    end: () => {
      const used = [...indexes.keys()].map((id) => ruleFields(id, severityOf(id, rules)));
      const driver = { name: 'Bascule', semanticVersion: version, language: 'fr', rules: used };
      const [, rest = ''] = around({ tool: { driver }, invocations: [{ executionSuccessful: allValid }] });
      return `${results.end()}${rest}\n`;
    },
  };
}

/** What stands before the results, and after them. No text of JSON holds their key: its quotes would be escaped. */
function around(after: object): readonly string[] {
  const run = {
    automationDetails: { id: 'bascule/check/' },
    columnKind: 'unicodeCodePoints',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which the check ran.' } } },
    results: [],
    ...after,
  };
  return inertJson(JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)).split(
    NO_RESULTS,
  );
}

function severityOf(id: string, rules: readonly ReportedRule[]): Severity {
  return rules.find((rule) => rule.id === id)?.severity ?? 'erreur';
}

function ruleFields(id: string, severity: Severity) {
  return {
    id,
    shortDescription: { text: ruleTitle(id) },
    help: { text: sarifHelp(id) },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultFields(one: ShownFinding, ruleIndex: number, compared: boolean) {
  return {
    ruleId: one.code,
    ruleIndex,
    level: LEVELS[one.severity],
    message: { text: `${one.message} ${one.aide}`.trim() },
    locations: [locationFields(one)],
    partialFingerprints: { 'basculeFinding/v1': one.fingerprint },
    ...(compared && {
      baselineState: one.before !== undefined ? 'updated' : one.standing === 'nouveau' ? 'new' : 'unchanged',
    }),
    suppressions: one.excuse === undefined ? [] : [suppressionFields(one.excuse)],
  };
}

function locationFields({ path, line, column, pointer }: ShownFinding) {
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column && { startColumn: column }) } };
  const artifactLocation = { uri: uriOf(path), ...(isRelative(path) && { uriBaseId: '%SRCROOT%' }) };
  return {
    physicalLocation: { artifactLocation, ...region },
    ...(pointer !== '' && { logicalLocations: [{ fullyQualifiedName: pointer, kind: 'object' }] }),
  };
}

function suppressionFields({ kind, at, reason, until }: NonNullable<ShownFinding['excuse']>) {
  const justification = [reason, until].filter((part) => part !== undefined).join(' · ');
  return {
    kind: 'external',
    status: 'accepted',
    ...(justification !== '' && { justification }),
    properties: { kind, at, ...(until !== undefined && { until }) },
  };
}
