import { DOMParser, type Element } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_ANNOTATIONS } from '../../src/report/check-formats/github.js';
import { tellCheck, type CheckedFile, type CheckFormat } from '../../src/report/check/index.js';
import { FORM_RULES, RULES } from '../../src/commands/check-rules.js';
import type { Compared } from '../../src/domain/checking.js';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** The official schema declares an older draft, whose only difference here is its id; one of its patterns is loose. */
function isSarif() {
  const official = read('test/support/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;
  const schema = Object.fromEntries(
    Object.entries(official).filter(([key]) => key !== 'id' && key !== '$schema'),
  );
  const options = { strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false };
  return new Ajv(options).compile(schema);
}

const SOURCE = 'bascule: 1\noutils:\n  é🎻: {}\n';

function finding(over: Partial<Compared> = {}): Compared {
  return {
    code: 'compte-personnel',
    severity: 'avertissement',
    pointer: '/outils/site/compte/au_nom_de',
    offset: SOURCE.indexOf('{}'),
    args: { personne: 'secretaire' },
    id: 'compte-personnel@/outils/site/compte/au_nom_de',
    always: false,
    excuse: undefined,
    standing: 'nouveau',
    before: undefined,
    ...over,
  };
}

const error = (over: Partial<Compared> = {}) =>
  finding({
    code: 'niveau-depasse',
    severity: 'erreur',
    args: { famille: 'formats', niveau: 'eleve' },
    ...over,
  });
const EXCUSE = { kind: 'accepte', at: '/exceptions/essai', reason: 'en cours', until: '2027-01-01' } as const;

function fileOf(compared: readonly Compared[], file = 'a b/é#1.yaml', valid = true): CheckedFile {
  let made = 0;
  const fingerprintOf = (): string => (made += 1).toString(16).padStart(64, '0');
  const levels = [
    { side: 'rester', family: 'formats', before: ['faible', 'modere'], after: ['eleve', 'eleve'] },
  ] as const;
  return {
    source: { name: file, text: SOURCE },
    file,
    valid,
    compared,
    fingerprintOf,
    levels,
    threshold: 'erreur',
  };
}

function render(format: CheckFormat, files: readonly CheckedFile[], compared = false): string {
  const rules = [...RULES, ...FORM_RULES];
  const { add, end } = tellCheck([format], { rules, version: '0.1.0', compared });
  return [...files.map(add), end()].map(([text]) => text).join('');
}

const MANY = [
  error(),
  finding(),
  finding({ standing: 'accepte', excuse: EXCUSE }),
  finding({ standing: 'connu' }),
  error({ before: 'avertissement' }),
  finding({
    code: 'fichier-absent',
    severity: 'erreur',
    pointer: '',
    offset: undefined,
    args: { fichier: 'x' },
  }),
];

describe('SARIF', () => {
  const sarif = (files: readonly CheckedFile[], compared = false) => {
    const value = JSON.parse(render('sarif', files, compared));
    const valid = isSarif();
    expect(valid(value), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
    return value.runs[0];
  };

  it('holds to the official schema, with and without findings, a baseline and a place', () => {
    sarif([]);
    sarif([fileOf([])]);
    sarif([fileOf(MANY), fileOf(MANY, '/tmp/autre.yaml', false)], true);
  });

  it('percent-encodes paths, and says which ones are below the folder of the check', () => {
    const uris = ['a b/é#1.yaml', 'C:/Mes documents/x.yaml', '/tmp/a?.yaml', 'c:deux.yaml'].map(
      (path) => sarif([fileOf([finding()], path)]).results[0].locations[0].physicalLocation.artifactLocation,
    );
    expect(uris).toEqual([
      { uri: 'a%20b/%C3%A9%231.yaml', uriBaseId: '%SRCROOT%' },
      { uri: 'file:///C:/Mes%20documents/x.yaml' },
      { uri: 'file:///tmp/a%3F.yaml' },
      { uri: 'c%3Adeux.yaml', uriBaseId: '%SRCROOT%' },
    ]);
  });

  it('points with the columns that it announces', () => {
    const run = sarif([fileOf([finding()])]);
    expect(run.columnKind).toBe('unicodeCodePoints');
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({ startLine: 3, startColumn: 7 });
  });

  it('gives each result the index of its rule, its state beside the baseline and what excuses it', () => {
    const { results, tool } = sarif([fileOf(MANY)], true);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
      'new',
      'new',
      'unchanged',
      'unchanged',
      'updated',
      'new',
    ]);
    expect(results[2].suppressions).toMatchObject([
      { kind: 'external', justification: 'en cours · 2027-01-01' },
    ]);
  });
});

describe('JUnit', () => {
  /** What the XSD of Jenkins allows, element by element: attributes, then children. */
  const GRAMMAR: Readonly<Record<string, readonly [attributes: string, children: string]>> = {
    testsuites: ['name tests failures errors time', 'testsuite'],
    testsuite: ['name tests failures errors skipped time', 'testcase'],
    testcase: ['name classname time', 'failure system-out'],
    failure: ['type message', ''],
    'system-out': ['', ''],
  };
  const parse = (xml: string): Element => {
    const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
    if (root === null) throw new Error('No root.');
    return root;
  };
  const elements = (node: Element): readonly Element[] =>
    [...node.childNodes].filter((one): one is Element => one.nodeType === 1);
  const hold = (node: Element): void => {
    const [attributes, children] = GRAMMAR[node.tagName] ?? ['', ''];
    for (const { name } of [...node.attributes]) expect(attributes.split(' '), node.tagName).toContain(name);
    for (const one of elements(node)) {
      expect(children.split(' '), node.tagName).toContain(one.tagName);
      hold(one);
    }
  };

  it('holds to the grammar that CI reads, and counts what it holds', () => {
    const root = parse(render('junit', [fileOf(MANY), fileOf([], 'vide.yaml')]));
    hold(root);
    const suites = elements(root);
    for (const suite of suites) {
      const cases = elements(suite);
      expect(Number(suite.getAttribute('tests'))).toBe(cases.length);
      const failed = cases.filter((one) => elements(one).some(({ tagName }) => tagName === 'failure'));
      expect(Number(suite.getAttribute('failures'))).toBe(failed.length);
    }
    expect(suites.map((suite) => suite.getAttribute('failures'))).toEqual(['2', '0']);
  });

  it('has the same cases whatever is found, so that a history can be read', () => {
    const namesIn = (files: readonly CheckedFile[]) =>
      elements(elements(parse(render('junit', files)))[0] as Element).map((one) => one.getAttribute('name'));
    expect(namesIn([fileOf(MANY)])).toEqual(namesIn([fileOf([])]));
  });

  it('holds whatever an inventory says', () => {
    const args = { famille: 'formats', niveau: '<&"\u0000\uFFFE]]>' };
    hold(parse(render('junit', [fileOf([error({ args })], '<&".yaml')])));
  });
});

describe('GitHub annotations', () => {
  it('name the place and the rule, and no text can end them early', () => {
    const out = render('github', [
      fileOf([error({ args: { famille: 'a,b:c\n::error::x', niveau: '100%' } })]),
    ]);
    expect(out).toMatch(/^::error file=a b\/é#1\.yaml,line=3,col=7,title=[^,:]*%3A?[^,:]*::|^::error /);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).toContain('100%25');
  });

  it('beyond what is shown of each kind, go to the log as plain lines', () => {
    const errors = Array.from({ length: MAX_ANNOTATIONS + 2 }, () => error());
    const out = render('github', [fileOf([...errors, finding()])]);
    expect(out.match(/^::error /gm)).toHaveLength(MAX_ANNOTATIONS);
    expect(out.match(/^::warning /gm)).toHaveLength(1);
    expect(out.match(/^- a b/gm)).toHaveLength(2);
  });

  it('leave out what does not count', () => {
    expect(
      render('github', [fileOf([finding({ standing: 'connu' }), finding({ standing: 'accepte' })])]),
    ).toBe('');
  });
});

describe('the report of GitLab', () => {
  it('has the shape that it reads, one fingerprint a finding', () => {
    const entries = JSON.parse(render('gitlab-codequality', [fileOf(MANY)])) as Record<string, unknown>[];
    expect(entries).toHaveLength(4);
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(4);
    expect(entries[0]).toEqual({
      description: expect.any(String) as string,
      check_name: 'niveau-depasse',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      severity: 'major',
      location: { path: 'a b/é#1.yaml', lines: { begin: 3 } },
    });
  });

  it('is an empty list when there is nothing to say', () => {
    expect(JSON.parse(render('gitlab-codequality', [fileOf([])]))).toEqual([]);
  });
});

describe('JSON', () => {
  it('holds to its published schema', () => {
    const valid = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
      read('schemas/check.schema.json') as object,
    );
    const value: unknown = JSON.parse(render('json', [fileOf(MANY), fileOf([], 'b.yaml', false)], true));
    expect(valid(value), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
  });
});

describe('the text', () => {
  it('says a level before and after, and how serious a finding was', () => {
    const out = render('text', [fileOf([error({ before: 'avertissement' })])], true);
    expect(out).toContain('était au niveau « faible » à « modéré », et passe à « élevé »');
    expect(out).toContain('(dans la référence : à vérifier, maintenant : erreur)');
  });
});
