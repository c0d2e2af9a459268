import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandPattern, matches, portablePath } from '../../src/io/patterns.js';
import { isRelative, uriOf } from '../../src/report/check-formats/uri.js';
import { inFolder, say } from '../support/in-process.js';

const LF = '# é 🎻\nbascule: 1\noutils:\n  framaforms:\n    compte: { au_nom_de: personne } # à revoir\n';
const CRLF = LF.replaceAll('\n', '\r\n');
const HERE = 'C:\\Users\\Asso';

describe('a path of Windows', () => {
  it.each([
    ['associations\\a\\inventaire.yaml', 'associations/a/inventaire.yaml', 'associations/a/inventaire.yaml'],
    ['.\\mes fichiers\\é.yaml', 'mes fichiers/é.yaml', 'mes%20fichiers/%C3%A9.yaml'],
    ['a/b\\c.yaml', 'a/b/c.yaml', 'a/b/c.yaml'],
    ['c:\\users\\ASSO\\inventaire.yaml', 'inventaire.yaml', 'inventaire.yaml'],
    ['..\\autre\\i.yaml', 'C:/Users/autre/i.yaml', 'file:///C:/Users/autre/i.yaml'],
    ['D:\\clé usb\\i.yaml', 'D:/clé usb/i.yaml', 'file:///D:/cl%C3%A9%20usb/i.yaml'],
    ['\\\\serveur\\partage\\i.yaml', '//serveur/partage/i.yaml', 'file://serveur/partage/i.yaml'],
  ])('%s is told as %s, and in SARIF as %s', (path, told, uri) => {
    expect(portablePath(path, HERE, win32)).toBe(told);
    expect(uriOf(told)).toBe(uri);
    expect(isRelative(told)).toBe(!uri.startsWith('file:'));
  });

  it('is found by a pattern with a drive and backslashes, in whichever folder that is', () => {
    inFolder({ 'C:/asso/a.yaml': '', 'C:/asso/b/c.yaml': '', 'C:/d.yaml': '' });
    expect(expandPattern('C:\\asso\\*.yaml', win32)).toEqual(['C:/asso/a.yaml']);
    expect(expandPattern('C:\\**\\*.yaml', win32)).toEqual([
      'C:/asso/a.yaml',
      'C:/asso/b/c.yaml',
      'C:/d.yaml',
    ]);
    expect(expandPattern('C:\\*.yaml', win32)).toEqual(['C:/d.yaml']);
  });

  it('of an exception may be written with backslashes there, and nowhere else', () => {
    expect(matches('associations/a/i.yaml', '.\\associations\\**\\*.yaml', win32)).toBe(true);
    expect(matches('associations/a/i.yaml', 'associations\\**\\*.yaml', posix)).toBe(false);
  });

  it('is never written over under another name: a link, or other capital letters', async () => {
    inFolder({ 'inventaire.yaml': LF });
    symlinkSync('inventaire.yaml', 'lien.json');
    const { code, err } = await say(['check', '--format', 'json=lien.json']);
    expect([code, err]).toEqual([2, expect.stringContaining('sortie-sur-entree')]);
    expect(readFileSync('inventaire.yaml', 'utf8')).toBe(LF);
  });
});

describe('ends of lines of Windows', () => {
  it.each(['json', 'sarif', 'junit', 'github', 'gitlab-codequality', 'text'])(
    'change nothing in %s, mark or not',
    async (format) => {
      const told = async (text: string): Promise<string> => {
        inFolder({ 'inventaire.yaml': text });
        return (await say(['check', '--format', format])).out;
      };
      const expected = await told(LF);
      expect(expected).toContain('compte-personnel');
      expect(await told(CRLF)).toBe(expected);
      expect(await told(`\uFEFF${CRLF}`)).toBe(expected);
      expect(expected).not.toContain('\r');
    },
  );

  it('are read in settings and in a reference too', async () => {
    inFolder({ 'inventaire.yaml': CRLF });
    mkdirSync('.bascule');
    writeFileSync('.bascule/check.yaml', 'bascule: 1\r\nseuil: avertissement\r\n');
    expect((await say(['check'])).code).toBe(1);
    await say(['check', '--ecrire-reference', 'r.json']);
    writeFileSync('r.json', readFileSync('r.json', 'utf8').replaceAll('\n', '\r\n'));
    expect((await say(['check', '--reference', 'r.json'])).code).toBe(0);
  });
});
