import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertToPdf } from '../../src/io/libreoffice.js';
import { renderOdt } from '../../src/report/formats/odt.js';
import { inertText } from '../../src/report/inert.js';
import { escapeMarkdown } from '../../src/report/markdown.js';
import { pageOf } from '../support/odt.js';
import { has } from '../support/programs.js';
import { bascule, emptyFolder } from './run.js';

const INVENTORY = 'examples/petite-asso/inventaire.yaml';
const REAL = has('soffice') && has('pdftotext');
const VALUES = [
  'a | b',
  '<script>',
  '{{x}} \\ *b* _c_',
  '« l’été » & co',
  'deux  espaces',
  '# 1. titre',
  'œ → ½ €',
];

/** The documents of an example in one form. */
async function documentsAs(
  format: string,
  inventory = INVENTORY,
  more: readonly string[] = [],
): Promise<string> {
  const folder = emptyFolder();
  const { code, err } = await bascule([
    'docs',
    inventory,
    '--date',
    '2026-11-22',
    '--sortie',
    folder,
    '--format',
    format,
    ...more,
  ]);
  expect(code, err).toBe(0);
  return folder;
}

const filesOf = (folder: string, extension: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith(extension)).sort();
const textOfPdf = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize();

describe('documents through a real LibreOffice', () => {
  let odts = '';
  let pdfs = '';
  beforeAll(async () => {
    if (!REAL) return;
    odts = await documentsAs('odt');
    pdfs = await documentsAs('pdf');
    // The first start of LibreOffice makes its profile.
  }, 240_000);

  it.skipIf(!REAL)('makes a PDF of every ODT (needs LibreOffice and poppler)', () => {
    const names = filesOf(odts, '.odt').map((name) => name.replace(/\.odt$/, ''));
    expect(names.length).toBeGreaterThan(1);
    expect(filesOf(pdfs, '.pdf').map((name) => name.replace(/\.pdf$/, ''))).toEqual(names);
  });

  it.skipIf(!REAL)(
    'numbers every page of it, in the foot and in the contents (needs LibreOffice and poppler)',
    () => {
      for (const name of filesOf(pdfs, '.pdf')) {
        const text = textOfPdf(join(pdfs, name));
        const pages = text.split('\f').filter((page) => page.trim() !== '');
        pages.forEach((page, at) => expect(page).toContain(`Page ${at + 1} sur ${pages.length}`));
        expect(text).toContain('Le Café des Bricoles');
      }
      expect(textOfPdf(join(pdfs, 'rapport-audit.pdf'))).toMatch(/10\. Sources\.{5,}\s*1\d/);
    },
  );

  it.skipIf(!REAL)('gives hostile values back as they were (needs LibreOffice and poppler)', async () => {
    const markdown = VALUES.map((value) => `[${escapeMarkdown(value)}]`).join('\n\n');
    const [pdf] = await convertToPdf([renderOdt(pageOf(`# Titre\n\n${markdown}`))]);
    const path = join(emptyFolder(), 'valeurs.pdf');
    writeFileSync(path, pdf as Uint8Array);
    const text = textOfPdf(path).replace(/\s+/g, ' ');
    for (const value of VALUES) expect(text).toContain(`[${inertText(value).replace(/\s+/g, ' ')}]`);
  });

  it.skipIf(!has('odflint'))('finds nothing that the grammar of ODF refuses (needs odflint)', async () => {
    const folder = REAL ? odts : await documentsAs('odt');
    // It compares bytes with text, so it always finds a comment in the head of the zip.
    const slip = "Error: The 'mimetype' member must not have extra header info\n";
    for (const name of filesOf(folder, '.odt')) {
      const { all: said } = await execa('odflint', [join(folder, name)], {
        all: true,
        stripFinalNewline: false,
      });
      expect(said.replace(slip, '')).toBe('');
    }
  });

  it.skipIf(!has('unzip'))('is a sound zip (needs unzip)', async () => {
    const folder = REAL ? odts : await documentsAs('odt');
    for (const name of filesOf(folder, '.odt'))
      expect(() => execFileSync('unzip', ['-tq', join(folder, name)], { stdio: 'pipe' })).not.toThrow();
  });
});

/** Sheets that are read in one go, with the pages that they may fill. */
const LENGTHS = [
  ['dossier-decision', 2],
  ['lettre-membres', 1],
  ['quel-outil-pour-quoi', 1],
] as const;

describe.each(['petite-asso', 'moyenne-asso', 'centre-social'])('the sheets of %s', (example) => {
  it.skipIf(!has('soffice') || !has('pdfinfo'))(
    'hold on the pages that they are meant for (needs LibreOffice and poppler)',
    async () => {
      const ids = LENGTHS.map(([id]) => id).join(',');
      const inventory = `examples/${example}/inventaire.yaml`;
      const folder = await documentsAs('pdf', inventory, ['--document', ids]);
      const pages = filesOf(folder, '.pdf').map((name) => {
        const told = execFileSync('pdfinfo', [join(folder, name)], { encoding: 'utf8' });
        return [basename(name, '.pdf'), Number(/^Pages:\s+(\d+)/m.exec(told)?.[1])] as const;
      });
      expect(pages.map(([id]) => id).sort()).toEqual(LENGTHS.map(([id]) => id).sort());
      for (const [id, most] of LENGTHS) expect(new Map(pages).get(id), id).toBeLessThanOrEqual(most);
    },
    240_000,
  );
});

describe('PDF where LibreOffice is not there', () => {
  it('is refused with a way out, and nothing is written', async () => {
    const folder = join(emptyFolder(), 'documents');
    const empty = emptyFolder();
    mkdirSync(join(empty, 'bin'));
    const { code, err } = await bascule(['docs', INVENTORY, '--sortie', folder, '--format', 'odt,pdf'], {
      env: { PATH: join(empty, 'bin') },
    });
    expect(code).toBe(2);
    expect(err).toContain('[libreoffice-absent]');
    expect(err).toContain('fr.libreoffice.org');
    expect(() => readFileSync(join(folder, 'rapport-audit.odt'))).toThrow();
  });
});
