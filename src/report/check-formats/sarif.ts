import type { Severity } from '../../domain/diagnostic.js';
import { sarifHelp, ruleTitle } from '../../texts/fr/check-formats.js';
import { inertJson } from '../inert.js';
import { isRelative, uriOf } from './uri.js';
import type { CountedReport, ShownFile, ShownFinding } from './view.js';

const LEVELS: Readonly<Record<Severity, string>> = {
  erreur: 'error',
  avertissement: 'warning',
  information: 'note',
};
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0. Findings are known again by rule and object: lines may move. */
export function renderSarif(
  { version, rules, compared }: CountedReport,
  files: readonly ShownFile[],
): string {
  const findings = files.flatMap(({ findings: own }) => own);
  const used = [...new Set(findings.map(({ code }) => code))];
  const known = rules.filter(({ id }) => used.includes(id));
  const ids = [...known.map(({ id }) => id), ...used.filter((id) => !known.some((rule) => rule.id === id))];
  const run = {
    tool: {
      driver: {
        name: 'Bascule',
        semanticVersion: version,
        language: 'fr',
        rules: ids.map((id) => ruleFields(id, known.find((rule) => rule.id === id)?.severity ?? 'erreur')),
      },
    },
    automationDetails: { id: 'bascule/check/' },
    columnKind: 'unicodeCodePoints',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which the check ran.' } } },
    invocations: [{ executionSuccessful: files.every(({ valid }) => valid) }],
    results: findings.map((one) => resultFields(one, ids.indexOf(one.code), compared)),
  };
  return `${inertJson(JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2))}\n`;
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
