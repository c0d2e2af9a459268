import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORM_RULES, RULES } from '../../src/commands/check-rules.js';
import { catalogue, verification } from '../../src/data/index.js';
import { LOAD_CODES } from '../../src/load/index.js';
import { CHECK_FORMATS } from '../../src/report/check/index.js';
import { CHECK_SENTENCES } from '../../src/texts/fr/check.js';
import { CHECK_RULE_WORDS, FORM_RULE_TITLES, FORM_THEME_WORDS } from '../../src/texts/fr/check-rules.js';

const names = (folder: string): readonly string[] =>
  readdirSync(folder)
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index');
const page = readFileSync('docs/check.md', 'utf8');
const ids = RULES.map(({ id }) => id);

/** The first cell of each row of the table under a heading. */
function rowsUnder(heading: string): readonly string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell = '']) => cell);
}

describe('the rules of check', () => {
  it('are the same in the data, the folder, the texts and the docs', () => {
    expect(names('src/check/rules').toSorted()).toEqual(ids.toSorted());
    expect(Object.keys(CHECK_SENTENCES).sort()).toEqual(ids.toSorted());
    expect(Object.keys(CHECK_RULE_WORDS)).toEqual(ids);
    expect(rowsUnder('Les règles')).toEqual(ids);
  });

  it('are told in the docs with the severity of the data, and with those that nothing excuses', () => {
    for (const { id, severity, always } of RULES) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
      expect(row, id).toContain(`| ${severity}${always ? ', toujours' : ''} |`);
    }
  });

  it('rest on rows that exist', () => {
    const rows = RULES.flatMap((rule) => rule.rows);
    expect(rows.filter((row) => !catalogue.rows.has(row))).toEqual([]);
  });

  it('of the text are those of the loader, each with its title', () => {
    expect(FORM_RULES.map(({ id }) => id)).toEqual([...LOAD_CODES]);
    expect(Object.keys(FORM_RULE_TITLES)).toEqual([...LOAD_CODES]);
    expect(Object.keys(FORM_THEME_WORDS)).toEqual(Object.keys(verification.forme));
  });

  it('can all be set in the settings, but never lowered where nothing excuses them', () => {
    const schema = JSON.parse(readFileSync('schemas/check-settings.schema.json', 'utf8')) as {
      properties: { regles: { properties: Record<string, { $ref: string }> } };
    };
    const settable = Object.entries(schema.properties.regles.properties);
    expect(settable.map(([id]) => id)).toEqual(ids);
    for (const [id, { $ref }] of settable) {
      const always = RULES.find((rule) => rule.id === id)?.always === true;
      expect($ref, id).toBe(always ? '#/$defs/gravite-fixe' : '#/$defs/gravite');
    }
  });

  it('say in words the days that the data hold', () => {
    const { domaine_jours: domain, preavis_jours: notice } = verification.limites;
    expect(CHECK_RULE_WORDS['domaine-a-renouveler']?.text).toContain(`${domain} jours`);
    expect(CHECK_RULE_WORDS['contrat-a-denoncer']?.text).toContain(`${notice} jours`);
  });
});

describe('the formats of check', () => {
  it('are the same in the list, the folder and the docs', () => {
    const helpers = ['teller', 'showing', 'view', 'uri', 'json-list'];
    const files = names('src/report/check-formats').filter((name) => !helpers.includes(name));
    expect(files.toSorted()).toEqual(Object.keys(CHECK_FORMATS).sort());
    expect(rowsUnder('Les formes')).toEqual(Object.keys(CHECK_FORMATS));
  });
});
