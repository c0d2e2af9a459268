import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import { DOCUMENTS, FORMATS, renderDocuments } from '../../src/report/index.js';
import { expectGolden } from '../support/golden.js';
import { plannedExample } from '../support/planned-example.js';

const { catalogue, weights } = knowledge;
const render = () => renderDocuments(plannedExample('petite-asso'), catalogue, weights);
const files = render();

describe('the documents of an example', () => {
  it('come out the same, byte for byte', () => {
    expect(render()).toEqual(files);
  });

  it('are each in the forms that the list promises, and in no other', () => {
    const extension = new Map(FORMATS.map((format) => [format.id, format.extension]));
    const promised = DOCUMENTS.flatMap(({ id, formats }) =>
      formats.map((format) => `${id}.${extension.get(format)}`),
    );
    const made = files.map(({ path }) => path.split('/').at(-1));
    expect(made).toEqual(expect.arrayContaining(promised));
  });

  it('have no two files in one place', () => {
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });
});

// Files of bytes are zipped or carry dates of their own: their formats hold them.
describe.each(files.filter(({ content }) => typeof content === 'string'))('the file $path', (file) => {
  it('is what the golden file holds', () => {
    // The stylesheet is a file of its own in the templates: a colour that changes is read there, not in every page.
    const content = String(file.content).replace(/(?<=<style>)[^]*(?=<\/style>)/, '');
    expectGolden(`documents/${file.path}`, content);
  });
});
