import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compared, Standing } from '../../src/domain/checking.js';
import type { Severity } from '../../src/domain/diagnostic.js';
import { inertJson } from '../../src/domain/inert.js';
import { MAX_ANNOTATIONS } from '../../src/report/check-formats/github.js';
import { MAX_LISTED } from '../../src/report/check-formats/json.js';
import { showingFor } from '../../src/report/check-formats/showing.js';
import { CHECK_FORMATS, tellCheck } from '../../src/report/check/index.js';
import type { CheckedFile, CheckFormat } from '../../src/report/check/index.js';
import { MAX_SHOWN } from '../../src/report/renderers/diagnostics-text.js';

const REPORT = { rules: [], version: '0.0.0', compared: false };
const FORMATS = Object.keys(CHECK_FORMATS) as readonly CheckFormat[];
const STREAMED = ['sarif', 'junit', 'github', 'gitlab-codequality'] as const;
const FILES = 600;

function finding(severity: Severity, standing: Standing = 'nouveau', personne = 'secretaire'): Compared {
  return {
    ...{ code: 'titulaire-parti', severity, pointer: '', offset: 0, args: { personne }, id: severity },
    ...{ always: false, excuse: undefined, standing, before: undefined },
  };
}

function fileOf(file: string, compared: readonly Compared[]): CheckedFile {
  return {
    ...{ source: { name: file, text: 'bascule: 1\n' }, file, valid: true, levels: [], compared },
    ...{ threshold: 'erreur', fingerprintOf: (id) => id },
  };
}

const nameOf = (index: number): string => `asso-${String(index).padStart(3, '0')}.yaml`;
const manyFiles = (count: number): readonly CheckedFile[] =>
  Array.from({ length: count }, (_, index) =>
    fileOf(nameOf(index), [finding('information'), finding('erreur')]),
  );

/** What each format says of each file when it is added, then what it says at the end. */
function pieces(formats: readonly CheckFormat[], files: readonly CheckedFile[]) {
  const { add, end } = tellCheck(formats, REPORT);
  const added = files.map(add);
  return { added, ended: end() };
}

function wholes(formats: readonly CheckFormat[], files: readonly CheckedFile[]): readonly string[] {
  const { added, ended } = pieces(formats, files);
  return formats.map((_, index) => [...added, ended].map((texts) => texts[index]).join(''));
}

/** Findings of any kind, whose words any letter may come into. */
const anyFiles = fc
  .array(
    fc.record({
      file: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
      compared: fc.array(
        fc
          .tuple(
            fc.constantFrom<Severity>('erreur', 'avertissement', 'information'),
            fc.constantFrom<Standing>('nouveau', 'connu', 'accepte'),
            fc.string({ unit: 'binary', maxLength: 8 }),
          )
          .map((parts) => finding(...parts)),
        { maxLength: 40 },
      ),
    }),
    { maxLength: 6 },
  )
  .map((files) => files.map(({ file, compared }) => fileOf(file, compared)));

describe('the findings of many files', () => {
  const shownFor = (formats: readonly string[]) => {
    const { show, counts } = showingFor(formats);
    const findings = manyFiles(FILES).flatMap((file) => show(file).findings);
    return { findings, counts: counts() };
  };

  it('are put in words for people as far as a screen shows them, the serious ones whenever they come; all are counted', () => {
    const { findings, counts } = shownFor(['text']);
    expect(findings).toHaveLength(2 * MAX_SHOWN);
    expect(counts).toEqual({ total: 2 * FILES, fresh: 2 * FILES });
    expect(findings.every(({ fingerprint }) => fingerprint === '')).toBe(true);
  });

  it('are put in words for programs as far as the format lists them', () => {
    expect(shownFor(['json']).findings).toHaveLength(MAX_LISTED);
    expect(shownFor(['text', 'sarif']).findings).toHaveLength(2 * FILES);
  });

  it('are listed by JSON up to its limit, whatever another format shows', () => {
    const [json = ''] = wholes(['json', 'sarif'], manyFiles(FILES));
    const { left, diagnostics } = JSON.parse(json) as { left: number; diagnostics: unknown[] };
    expect([left, diagnostics.length]).toEqual([2 * FILES - MAX_LISTED, MAX_LISTED]);
  });
});

describe('a format that is streamed', () => {
  it.each(STREAMED)(
    '%s says all of a file when it is added, and keeps nothing of it until the end',
    (format) => {
      const { added, ended } = pieces([format], manyFiles(FILES));
      added.forEach(([text], index) => {
        expect(text).toContain(nameOf(index));
      });
      expect(ended[0]).not.toContain('asso-');
      expect(ended[0]?.replace(/[\d\s]+/g, '')).toBe(
        pieces([format], manyFiles(MAX_ANNOTATIONS + 2)).ended[0]?.replace(/[\d\s]+/g, ''),
      );
    },
  );

  it('says, beside others, what it says alone', () => {
    fc.assert(
      fc.property(anyFiles, fc.shuffledSubarray([...FORMATS], { minLength: 2 }), (files, formats) => {
        expect(wholes(formats, files)).toEqual(formats.flatMap((format) => wholes([format], files)));
      }),
    );
  });

  it.each(['sarif', 'gitlab-codequality'] as const)(
    '%s is written as JSON would be all at once',
    (format) => {
      fc.assert(
        fc.property(anyFiles, (files) => {
          const [text = ''] = wholes([format], files);
          expect(text).toBe(`${inertJson(JSON.stringify(JSON.parse(text), null, 2))}\n`);
        }),
      );
    },
  );

  it('SARIF names each rule once, in the order in which it was met', () => {
    const compared = ['b', 'a', 'b', 'c'].map((code) => ({ ...finding('erreur'), code }));
    const [text = ''] = wholes(
      ['sarif'],
      [fileOf('x', compared.slice(0, 2)), fileOf('y', compared.slice(2))],
    );
    const [run] = (
      JSON.parse(text) as {
        runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleIndex: number }[] }[];
      }
    ).runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(run?.results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 1, 0, 2]);
  });
});

describe('the log of GitHub, once there is no room beside the lines', () => {
  it('says once what the lines with a dash are, and how many there were', () => {
    const [text = ''] = wholes(['github'], manyFiles(MAX_ANNOTATIONS + 2));
    const lines = text.trimEnd().split('\n');
    const announced = lines.findIndex((line) => line.startsWith('GitHub montre au plus'));
    expect(lines.findIndex((line) => line.startsWith('- '))).toBe(announced + 1);
    expect(lines.filter((line) => line.startsWith('GitHub'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/^4 constats/);
  });

  it('says nothing of it where there was room for all', () => {
    const [text = ''] = wholes(['github'], manyFiles(MAX_ANNOTATIONS));
    expect(text.match(/^::/gm)).toHaveLength(2 * MAX_ANNOTATIONS);
    expect(text).not.toMatch(/^[^:]/m);
  });
});
