// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

interface Node {
  $ref?: string;
  $defs?: Record<string, Node>;
  title?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  anyOf?: Node[];
  items?: Node;
}
type Mapping = Record<string, unknown>;
interface Answer {
  path: string;
  kind: string;
  value: unknown;
}

const EXAMPLES = ['petite-asso', 'moyenne-asso', 'centre-social', 'douze-reponses'] as const;
const SHARED = {
  compte: 'au_nom_de titulaire',
  second_facteur: 'demande appareil personnes',
  procedure: 'ecrite suivie_par_une_autre_personne',
};

/** Every key of format 1, by the mapping that holds it. A key that comes or goes must come or go here too. */
const KEYS: Record<string, string> = {
  '': 'bascule association decisions groupes personnes usages outils hebergeurs acces_critiques postes formats formation information soutien calendrier objectifs exceptions',
  association:
    'nom activite membres benevoles rotation_annuelle salaries referents federation aide_exterieure tentatives',
  'association/federation': 'nom accompagne',
  'association/aide_exterieure/*': 'nature nom heures_par_mois cout_annuel jusqu_au connait',
  'association/tentatives/*': 'objet vers debut fin resultat raison note',
  decisions: 'mode_habituel instances representation_personnel consultation_personnel_jours prises',
  'decisions/instances': 'seul bureau ca ag collegiale tout-doux-cratie',
  'decisions/prises/*': 'instance date objet mandat budget revocable_par porteurs note',
  'groupes/*':
    'nom nature effectif aisance libre_chez_soi seules_a_domicile sans_ordinateur sans_smartphone sans_bonne_connexion refusent_un_compte ne_suivra_pas heures_apprentissage systemes suites avis_demande formats_expliques note',
  'groupes/*/aisance': 'debutant a_l_aise expert',
  'groupes/*/systemes': 'windows macos linux chromeos android ios autre',
  'groupes/*/suites': 'microsoft-office libreoffice onlyoffice google-docs collabora aucune autre',
  'personnes/*': 'role groupes heures_par_mois fin_mandat absences competences informee note',
  'personnes/*/absences/*': 'du au note',
  'personnes/*/competences': '*',
  'usages/*':
    'nom catalogue etat cooperation_existe outils groupes criticite contournements procedure besoins_non_couverts',
  'usages/*/contournements/*': 'description connu_par outils note',
  'usages/*/procedure': SHARED.procedure,
  'usages/*/besoins_non_couverts/*': 'description nature',
  'outils/*':
    'catalogue description statut etape depuis part_reelle remplace acces second_facteur savoir_faire compte procedure groupes usages criticite donnees cout_annuel limites fin_contrat preavis_jours changements_annonces export adherences hebergeur perimetre_maintenu note',
  'outils/*/description': 'nom nature auteur usages note',
  'outils/*/second_facteur': SHARED.second_facteur,
  'outils/*/compte': `${SHARED.compte} adresse_recuperation`,
  'outils/*/procedure': SHARED.procedure,
  'outils/*/donnees': 'personnelles sensibles mineurs volume_go',
  'outils/*/limites/*': 'description atteinte_le part_utilisee',
  'outils/*/changements_annonces/*': 'nature date cout_annuel_ensuite description source',
  'outils/*/export': 'existe essaye complet note',
  'outils/*/perimetre_maintenu': 'raison personnes revue',
  'hebergeurs/*':
    'nom catalogue compte acces second_facteur savoir_faire financement cout_annuel preavis_jours fin_contrat sauvegarde reversibilite contrat_donnees note',
  'hebergeurs/*/compte': SHARED.compte,
  'hebergeurs/*/second_facteur': SHARED.second_facteur,
  'hebergeurs/*/sauvegarde': 'existe ailleurs restauration_essayee',
  'acces_critiques/*':
    'nature description bureau_enregistrement echeance renouvellement_automatique acces second_facteur savoir_faire compte criticite outils note',
  'acces_critiques/*/second_facteur': SHARED.second_facteur,
  'acces_critiques/*/compte': SHARED.compte,
  'postes/*': 'description nombre systeme version annee fin_support proprietaire usage groupes note',
  formats: 'comptes protege fichiers_cles archives echanges pertes_acceptables formats_decides',
  'formats/comptes': '*',
  'formats/fichiers_cles/*':
    'nom proprietaire usage outil format macros base liens formulaire criticite essai_conversion compris_par note',
  'formats/archives/*': 'description format nombre a_garder_jusqu_au copie_ouverte note',
  'formats/echanges/*': 'partenaire sens format frequence pdf_ou_odf_suffit groupes note',
  formation: 'temps_reserve entraide acquis_valorises formateurs',
  'formation/formateurs/*': 'personne exterieur heures_par_mois outils note',
  information: 'canaux touche_tout_le_monde charte espaces_de_parole demarche_expliquee ton incidents',
  'information/canaux/*': 'nom outil touche groupes',
  'information/incidents/*': 'date description',
  soutien:
    'equipe formes permanence_heures_par_mois beta_testeurs periode_essai association_paire contribution',
  'soutien/association_paire': 'demandee reponse',
  'soutien/contribution': 'temps don',
  calendrier: 'zone_scolaire alsace_moselle periodes ag dates_fixes',
  'calendrier/periodes/*': 'du au nature chaque_annee groupes note',
  'calendrier/ag': 'date mois',
  'calendrier/dates_fixes/*': 'du au description',
  objectifs:
    'voulus imposes garder cibles debut echeance budget_annuel budget_ponctuel hebergement porteurs_vises chantiers_en_parallele tolerances',
  'objectifs/garder/*': 'raison revue',
  'objectifs/cibles/*': 'vers raison',
  'objectifs/tolerances': 'exclusion_nombre exclusion_part niveau_max fraicheur_mois',
  'exceptions/*': 'constat raison acceptee_par jusqu_au',
};
for (const instance of KEYS['decisions/instances']?.split(' ') ?? []) {
  KEYS[`decisions/instances/${instance}`] = 'preavis_jours intervalle_semaines prochaine quorum note';
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('schemas/inventory.schema.json')) as Node;
const defs = schema.$defs ?? {};
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const validate = ajv.compile(schema);
const example = (name: string): unknown => load(read(`examples/${name}/inventaire.yaml`), { maxAliases: 0 });
const examples = EXAMPLES.map((name) => ({ name, document: example(name) }));

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const refName = (node: Node): string => node.$ref?.replace('#/$defs/', '') ?? '';
const resolve = (node: Node): Node => (node.$ref === undefined ? node : (defs[refName(node)] ?? {}));
const isFact = (kind: string): boolean => /^(fait|refs?)-/.test(kind);
const elementOf = (node: Node): Node | undefined =>
  typeof node.additionalProperties === 'object' ? node.additionalProperties : node.anyOf?.[0]?.items;

/** The keys that the schema accepts, in the notation of KEYS; the inside of a fact is not the file's vocabulary. */
function keysOf(node: Node, path: string, found: Map<string, string[]>): Map<string, string[]> {
  if (isFact(refName(node))) return found;
  const shape = resolve(node);
  const element = elementOf(shape);
  const collection = shape.properties?.['complet'] !== undefined && refName(node).startsWith('collection-');
  const keys = Object.keys(shape.properties ?? {}).filter((key) => !(collection && key === 'complet'));
  if (element !== undefined && isFact(refName(element))) keys.push('*');
  if (keys.length > 0) found.set(path, keys);
  for (const key of keys) {
    if (key !== '*') keysOf(shape.properties?.[key] ?? {}, path === '' ? key : `${path}/${key}`, found);
  }
  return element === undefined ? found : keysOf(element, `${path}/*`, found);
}

/** Every answer given in a document, with the kind that the schema gives it. */
function answersIn(value: unknown, node: Node, path: string): Answer[] {
  const kind = refName(node);
  if (isFact(kind)) return [{ path, kind, value }];
  if (!isMapping(value)) return [];
  const shape = resolve(node);
  return Object.entries(value).flatMap(([key, inside]) =>
    answersIn(inside, shape.properties?.[key] ?? elementOf(shape) ?? {}, `${path}/${key}`),
  );
}

const plain = (value: unknown): unknown => (isMapping(value) && 'valeur' in value ? value['valeur'] : value);

/** The ids named by a reference of either kind, whatever form it was written in. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((id) => typeof id === 'string');
  if (isMapping(value) && 'liste' in value) return idsIn(value['liste']);
  const id = plain(value);
  return typeof id === 'string' && !['inconnu', 'aucun', 'aucune'].includes(id) ? [id] : [];
}

const idsOfSection = (document: unknown, section: string): string[] => {
  const elements = isMapping(document) ? document[section] : undefined;
  return isMapping(elements) ? Object.keys(elements).filter((id) => id !== 'complet') : [];
};

const upperBound = (value: unknown): number => {
  const known = plain(value);
  const bound = isMapping(known) ? known['max'] : known;
  return typeof bound === 'number' ? bound : Infinity;
};

function mappingsIn(value: unknown): Mapping[] {
  if (Array.isArray(value)) return value.flatMap(mappingsIn);
  return isMapping(value) ? [value, ...Object.values(value).flatMap(mappingsIn)] : [];
}

/** A mapping is closed when it takes no other key, or only ids whose spelling is checked. */
const closes = (node: Mapping): boolean =>
  node['additionalProperties'] === false || isMapping(node['propertyNames']);

function described(node: Node, pointer: string): { pointer: string; property: Node }[] {
  return Object.entries(node).flatMap(([key, inside]: [string, unknown]) => {
    if (key === 'examples' || typeof inside !== 'object' || inside === null) return [];
    const below = described(inside as Node, `${pointer}/${key}`);
    if (key !== 'properties' && key !== '$defs') return below;
    const own = Object.entries(inside as Record<string, Node>);
    return [...own.map(([name, property]) => ({ pointer: `${pointer}/${key}/${name}`, property })), ...below];
  });
}

describe('the inventory schema', () => {
  it('holds exactly the keys of the format, no more and no less', () => {
    const expected = Object.fromEntries(Object.entries(KEYS).map(([path, keys]) => [path, keys.split(' ')]));
    expect(Object.fromEntries(keysOf(schema, '', new Map()))).toEqual(expected);
  });

  it('explains every key and every kind with a title, a description and examples', () => {
    const silent = described(schema, '').filter(
      ({ property }) => !property.title || !property.description || !property.examples?.length,
    );
    expect(silent.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('accepts each of its own examples', () => {
    const refused = described(schema, '').flatMap(({ pointer, property }) => {
      const check = ajv.compile({ $ref: `bascule:inventory#${pointer}` });
      return (property.examples ?? []).filter((value) => !check(value)).map((value) => ({ pointer, value }));
    });
    expect(refused).toEqual([]);
  });

  it('says of every mapping which keys it takes', () => {
    const open = mappingsIn(schema).filter(
      (node) => isMapping(node['properties']) && node['type'] !== undefined && !closes(node),
    );
    expect(open.map((node) => node['title'])).toEqual([]);
  });

  it.each(Object.keys(defs).filter(isFact))('lets %s be unknown', (kind) => {
    expect(ajv.validate({ $ref: `bascule:inventory#/$defs/${kind}` }, 'inconnu')).toBe(true);
  });

  it.each([
    ['nothing but the version', {}],
    ['an unknown collection', { outils: 'inconnu' }],
    ['a closed and empty collection', { outils: 'aucun', exceptions: 'aucune' }],
    ['a range of people', { association: { benevoles: { min: 8, max: 12 } } }],
    [
      'a number with how it is known',
      { association: { membres: { valeur: 140, certitude: 'teste', date: '2026-11-02' } } },
    ],
    [
      'an unknown with a remark',
      { association: { membres: { valeur: 'inconnu', note: 'Demander au trésorier' } } },
    ],
    ['a closed list', { outils: { zoom: { acces: { complet: 'oui', liste: [] } } } }],
    ['a boolean for yes', { formation: { entraide: true } }],
    ['people without any office suite', { groupes: { aines: { suites: { aucune: 4 } } } }],
  ])('accepts %s', (_name, document) => {
    expect(validate({ bascule: 1, ...document }), ajv.errorsText(validate.errors)).toBe(true);
  });

  it.each([
    ['an unknown key at the top', { outil: {} }, '', 'additionalProperties'],
    ['an unknown key in a tool', { outils: { zoom: { exprt: {} } } }, '/outils/zoom', 'additionalProperties'],
    [
      'an unknown key in a long form',
      { formation: { entraide: { valeur: 'oui', source: 'moi' } } },
      '/formation/entraide',
      'additionalProperties',
    ],
    ['an unknown word for yes', { formation: { entraide: 'ouais' } }, '/formation/entraide', 'enum'],
    ['a word for a number', { association: { membres: 'beaucoup' } }, '/association/membres', 'type'],
    ['half a person', { association: { membres: 12.5 } }, '/association/membres', 'type'],
    ['a negative amount', { objectifs: { budget_annuel: -1 } }, '/objectifs/budget_annuel', 'minimum'],
    [
      'more than a hundred per cent',
      { outils: { a: { part_reelle: 101 } } },
      '/outils/a/part_reelle',
      'maximum',
    ],
    ['half a range', { association: { membres: { min: 3 } } }, '/association/membres', 'required'],
    ['a month thirteen', { calendrier: { ag: { mois: 13 } } }, '/calendrier/ag/mois', 'maximum'],
    ['a French date', { objectifs: { debut: '04/01/2027' } }, '/objectifs/debut', 'pattern'],
    [
      'a long form without its value',
      { objectifs: { debut: { note: '?' } } },
      '/objectifs/debut',
      'required',
    ],
    ['a list for a collection', { outils: ['zoom'] }, '/outils', 'type'],
    ['a sentence for a collection', { outils: 'plein' }, '/outils', 'pattern'],
    ['an empty element', { personnes: { secretaire: null } }, '/personnes/secretaire', 'type'],
    ['a capital in an id', { personnes: { Secretaire: {} } }, '/personnes', 'propertyNames'],
    ['an accent in an id', { personnes: { trésorière: {} } }, '/personnes', 'propertyNames'],
    ['a reserved id', { outils: { constructor: {} } }, '/outils', 'propertyNames'],
    ['an id that means nobody', { personnes: { aucun: {} } }, '/personnes', 'propertyNames'],
    ['a bad id in a list', { outils: { a: { acces: ['La secrétaire'] } } }, '/outils/a/acces/0', 'pattern'],
    ['a reserved id in a list', { outils: { a: { acces: ['complet'] } } }, '/outils/a/acces/0', 'pattern'],
    ['a doubt on a closed list', { outils: { complet: 'presque' } }, '/outils/complet', 'enum'],
    [
      'an unknown system',
      { groupes: { a: { systemes: { window: 3 } } } },
      '/groupes/a/systemes',
      'additionalProperties',
    ],
    [
      'an unknown body',
      { decisions: { instances: { comite: {} } } },
      '/decisions/instances',
      'additionalProperties',
    ],
    ['a dot in a file format', { formats: { comptes: { '.docx': 3 } } }, '/formats/comptes', 'propertyNames'],
    ['an unknown form of support', { soutien: { formes: ['fax'] } }, '/soutien/formes/0', 'enum'],
    ['another version', { bascule: 2 }, '/bascule', 'const'],
  ])('refuses %s', (_name, document, instancePath, keyword) => {
    validate({ bascule: 1, ...document });
    expect(validate.errors ?? []).toContainEqual(expect.objectContaining({ instancePath, keyword }));
  });
});

describe.each(examples)('the example $name', ({ document }) => {
  const answers = answersIn(document, schema, '');
  const catalogue = readdirSync(new URL('../../src/data/catalogue', import.meta.url)).map((file) =>
    file.replace(/\.yaml$/, ''),
  );

  it('is a valid inventory', () => {
    expect(validate(document), ajv.errorsText(validate.errors)).toBe(true);
  });

  it.each([
    ['personne', 'personnes'],
    ['groupe', 'groupes'],
    ['outil', 'outils'],
    ['usage', 'usages'],
    ['hebergeur', 'hebergeurs'],
    ['acces', 'acces_critiques'],
  ])('names each %s that it refers to', (kind, section) => {
    const known = idsOfSection(document, section);
    const references = answers.filter((answer) => [`ref-${kind}`, `refs-${kind}s`].includes(answer.kind));
    const lost = references.flatMap(({ path, value }) =>
      idsIn(value)
        .filter((id) => !known.includes(id))
        .map((id) => `${path} → ${id}`),
    );
    expect(lost).toEqual([]);
  });

  it('keeps or replaces only tools that it describes', () => {
    const objectifs = isMapping(document) ? document['objectifs'] : {};
    const named = ['garder', 'cibles'].flatMap((key) => idsOfSection(objectifs, key));
    expect(named.filter((id) => !idsOfSection(document, 'outils').includes(id))).toEqual([]);
  });

  it('uses tools of the catalogue, or describes them', () => {
    const outils = isMapping(document) && isMapping(document['outils']) ? document['outils'] : {};
    const unknown = idsOfSection(document, 'outils').filter((id) => {
      const tool = outils[id];
      return isMapping(tool) && !tool['description'] && !catalogue.includes(String(tool['catalogue'] ?? id));
    });
    expect(unknown).toEqual([]);
  });

  it('never counts more people at ease than people', () => {
    const groupes = isMapping(document) && isMapping(document['groupes']) ? document['groupes'] : {};
    const wrong = Object.entries(groupes).filter(([, group]) => {
      if (!isMapping(group) || !isMapping(group['aisance'])) return false;
      const told = Object.values(group['aisance']).map(upperBound).filter(Number.isFinite);
      return told.reduce((sum, count) => sum + count, 0) > upperBound(group['effectif']);
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it('puts the days of every period in order', () => {
    const wrong = mappingsIn(document).filter(({ du, au, debut, fin }) =>
      [
        [du, au],
        [debut, fin],
      ].some(([a, b]) => typeof a === 'string' && typeof b === 'string' && a > b),
    );
    expect(wrong).toEqual([]);
  });

  it('writes only days that exist', () => {
    const days = JSON.stringify(document).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    const real = (day: string): boolean => {
      const date = new Date(`${day}T00:00:00Z`);
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
    };
    expect(days.filter((day) => !real(day))).toEqual([]);
  });
});

describe('the smallest useful start', () => {
  it('takes exactly twelve answers', () => {
    expect(answersIn(example('douze-reponses'), schema, '')).toHaveLength(12);
  });
});
