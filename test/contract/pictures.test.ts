import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The module that `npm run pictures` takes its sources from: plain JavaScript, as all that builds. */
interface PictureSources {
  readonly PICTURES: readonly { readonly file: string }[];
  readonly TERMINAL: string;
  readonly scorePicture: () => string;
  readonly withDocuments: <T>(work: (folder: string) => T) => Promise<T>;
  readonly checksums: (folder: string) => Readonly<Record<string, string>>;
}

const MODULE = new URL('../../src/build/picture-sources.mjs', import.meta.url).href;
const sources = (await import(MODULE)) as PictureSources;
const images = 'docs/images';

describe('the pictures of the documentation', () => {
  it('show documents as they are now; if not: npm run pictures', async () => {
    const now = await sources.withDocuments(sources.checksums);
    expect(JSON.parse(readFileSync(join(images, 'sources.json'), 'utf8'))).toEqual(now);
  });

  it('show the terminal as it is now, letter by letter; if not: npm run pictures', () => {
    expect(readFileSync(join(images, sources.TERMINAL), 'utf8')).toBe(sources.scorePicture());
  });

  it.each([...sources.PICTURES.map(({ file }) => file), sources.TERMINAL])(
    '%s is there, not heavy, and told in the README to those who cannot see it',
    (file) => {
      expect(existsSync(join(images, file))).toBe(true);
      expect(statSync(join(images, file)).size).toBeLessThan(200_000);
      const alternative = new RegExp(`!\\[([^\\]]*)\\]\\(docs/images/${file}\\)`).exec(
        readFileSync('README.md', 'utf8'),
      )?.[1];
      expect(alternative?.length ?? 0).toBeGreaterThan(40);
    },
  );
});
