import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/domain/diagnostic.js';
import { gather } from '../../src/report/check-formats/gather.js';
import { MAX_LISTED } from '../../src/report/check-formats/json.js';
import { MAX_SHOWN } from '../../src/report/renderers/diagnostics-text.js';

const REPORT = { rules: [], version: '0.0.0', compared: false };
const FILES = 600;

function keptOf(formats: readonly string[]) {
  const { add, end } = gather(formats);
  const finding = (severity: Severity) => ({
    ...{ code: 'titulaire-parti', severity, pointer: '', offset: 0, args: {}, id: severity },
    ...{ always: false, excuse: undefined, standing: 'nouveau' as const, before: undefined },
  });
  for (let index = 0; index < FILES; index += 1)
    add({
      ...{ source: { name: 'a.yaml', text: 'bascule: 1\n' }, file: 'a.yaml', valid: true, levels: [] },
      ...{ compared: [finding('information'), finding('erreur')], threshold: 'erreur' },
      fingerprintOf: (id) => id,
    });
  const { report, files } = end(REPORT);
  return { report, files, findings: files.flatMap((file) => file.findings) };
}

describe('the findings of many files', () => {
  it('are kept for people as far as a screen shows them, the serious ones whenever they come; all are counted', () => {
    const { report, files, findings } = keptOf(['text']);
    expect(files).toHaveLength(FILES);
    expect(findings).toHaveLength(2 * MAX_SHOWN);
    expect(report).toMatchObject({ total: 2 * FILES, fresh: 2 * FILES });
    expect(findings.every(({ fingerprint }) => fingerprint === '')).toBe(true);
  });

  it('are kept for programs as far as the format lists them', () => {
    expect(keptOf(['json']).findings).toHaveLength(MAX_LISTED);
    expect(keptOf(['text', 'sarif']).findings).toHaveLength(2 * FILES);
  });
});
