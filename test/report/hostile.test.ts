import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/domain/fact.js';
import { inertText } from '../../src/report/inert.js';
import {
  DOCUMENTS,
  PLAIN,
  renderDeparture,
  renderDocument,
  renderPlanSummary,
  renderScore,
} from '../../src/report/index.js';
import { escapeMarkdown } from '../../src/report/markdown.js';
import {
  CATALOGUE,
  CHOIR,
  departureOf,
  FIGURES,
  inventoryOf,
  plannedOf,
  resultOf,
} from '../support/result-builder.js';

const HOSTILE: readonly string[] = [
  'a | b || c',
  '# Un titre',
  '\n# Un titre\n\n- puce',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{x}} {{{y}}} {{> partiel}} {% raw %}',
  '\u001b[31mrouge\u001b[0m\u0007\u009b31m',
  '=1+1',
  '`code` ``code``',
  '[lien](javascript:alert(1)) ![image](https://exemple.org/x.png)',
  'https://exemple.org www.exemple.org a@exemple.org',
  '\u202egauche\u2066\u200b\ufeff',
  '1. liste',
  '- liste',
  '*gras* _souligné_ ~~barré~~',
  '&lt;b&gt; &amp;',
  '\\',
  '\ud800 seul',
  '---',
  '| --- |',
];

/** The choir with one hostile value everywhere that people may write freely. */
function hostileTree(value: string): { readonly [key: string]: Json } {
  const { outils, ...rest } = CHOIR;
  return {
    ...rest,
    association: { nom: value, activite: value, referents: ['secretaire'] },
    personnes: { complet: 'oui', secretaire: { role: value }, tresorier: { role: value } },
    groupes: { choristes: { nom: value } },
    outils: { ...(outils as object), helloasso: { description: { nom: value } } },
    acces_critiques: { domaine: { description: value, criticite: 'vital', acces: 'aucun' } },
    formats: {
      fichiers_cles: { partitions: { nom: value, format: value } },
      echanges: { mairie: { partenaire: value } },
    },
  };
}

const request = { catalogue: CATALOGUE, weights: FIGURES, width: 100, paint: PLAIN };

function markdownOf(value: string): readonly string[] {
  const result = plannedOf(hostileTree(value));
  const plan = {
    ...result.plan,
    choices: result.plan.choices.map((choice) => ({
      ...choice,
      reasons: [{ id: 'garde-par-choix', args: { raison: value }, rows: [], pointers: [] }],
    })),
    steps: result.plan.steps.map((step) => ({
      ...step,
      args: { outils: [value], cibles: [value], groupe: value },
    })),
  };
  const planned = { ...result, inventory: inventoryOf(hostileTree(value), `${value}.yaml`), plan };
  return [
    renderScore(planned, { ...request, format: 'markdown' }),
    ...DOCUMENTS.map(({ id }) => String(renderDocument(id, planned, CATALOGUE, FIGURES))),
  ];
}

/** The lines that give a document its shape: headings, table lines (with their cells), bullets, fences, rules. */
function shapeOf(markdown: string): readonly string[] {
  const cells = (line: string): number => line.replace(/\\./g, '').split('|').length;
  return markdown
    .split('\n')
    .map((line) =>
      line.startsWith('|')
        ? `| ${cells(line)}`
        : (/^\s*(#+|[-+*]|\d+\.|>|```|===|---)/.exec(line)?.[0] ?? (line === '' ? '' : 'texte')),
    );
}

describe.each(HOSTILE.map((value) => [JSON.stringify(value), value] as const))('the value %s', (_, value) => {
  it('is inert in the text', () => {
    const all = [
      renderScore(resultOf(hostileTree(value)), { ...request, format: 'text' }),
      renderDeparture(departureOf(hostileTree(value)), { ...request, format: 'text' }),
      renderPlanSummary(plannedOf(hostileTree(value)), { ...request, format: 'text' }),
    ].join('');
    expect(all).not.toMatch(/[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u);
  });

  it('comes back from the JSON as it was, without a raw control or bidi character on the way', () => {
    const json = renderScore(resultOf(hostileTree(value)), { ...request, format: 'json' });
    expect(JSON.parse(json).association).toBe(value);
    expect(json).not.toMatch(/[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u);
  });

  it('changes nothing of the shape of a Markdown document', () => {
    const plain = markdownOf('Valeur');
    markdownOf(value).forEach((text, at) => expect(shapeOf(text)).toEqual(shapeOf(plain[at] ?? '')));
  });

  it('brings no HTML, template, link or code into a Markdown document', () => {
    for (const text of markdownOf(value)) {
      // A page break is ours, on a line of its own; no value can write one.
      expect(text.replace(/^<!-- saut de page -->$/gm, '')).not.toMatch(/<[a-z/!]/i);
      expect(text).not.toMatch(/\{\{|\{%|[^\\]`|https?:\/\/|[^\\]\]\(|www\./);
    }
  });
});

describe('escaping for Markdown', () => {
  it('keeps marks apart that only a site generator reads', () => {
    expect(escapeMarkdown('{% raw %}')).toBe('\\{\\% raw \\%\\}');
  });

  it('leaves plain French alone', () => {
    expect(escapeMarkdown('L’équipe d’accueil (trois personnes) : « oui », 50 % ; à suivre…')).toBe(
      'L’équipe d’accueil (trois personnes) : « oui », 50 % ; à suivre…',
    );
  });

  it('never leaves an unescaped mark, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const left = escapeMarkdown(value)
          .replace(/\\[\\`*_{}[\]#|~!$^=@+.):%-]/g, '')
          .replace(/&(amp|lt|gt);/g, '');
        return !/[\\`*_{}[\]<>#|~&!$^=@]|\n|:\/\//.test(left);
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });
});

describe('inert text', () => {
  it('is one line without anything that could act, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (value) => !/\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u.test(inertText(value)),
      ),
      { numRuns: 2000, seed: 20261122 },
    );
  });

  it('keeps accents, emoji and joined emoji', () => {
    expect(inertText('É̀toile 👩‍💻 ✔️')).toBe('É̀toile 👩‍💻 ✔️');
  });
});
