import type { Form } from '../domain/answer.js';
import { isMapping, nodeAt, readCollection, type Json } from '../domain/fact.js';
import { elementNamed, type Hearing } from './elements.js';
import { read, readScalar, refuse, type Reading } from './scalars.js';
import { isNobody, severalIn } from './words.js';

/** Reads what was told of a place that is no collection. */
export function readValue(form: Form, told: Json, hearing: Hearing): Reading {
  if (form.shape === 'references' || form.shape === 'textes') return readList(form, told, hearing);
  if (form.shape === 'absences') return readAbsences(told);
  if (form.shape === 'reference') return readReference(form, String(told), hearing);
  if (isMapping(told) && form.shape === 'nombre') {
    const { min, max } = told;
    return readScalar(`${String(min)} à ${String(max)}`, form);
  }
  if (typeof told === 'object') return refuse('reponse-forme', { valeur: JSON.stringify(told) });
  return readScalar(typeof told === 'boolean' ? (told ? 'oui' : 'non') : String(told), form);
}

function readReference({ of = '' }: Form, text: string, hearing: Hearing): Reading {
  const id = elementNamed(`/${of}`, text, hearing);
  if (id !== undefined) return read(id);
  return refuse('reponse-personne', {
    valeur: text,
    connus: readCollection(nodeAt(hearing.tree, `/${of}`)).ids,
  });
}

function readList(form: Form, told: Json, hearing: Hearing): Reading {
  const list = isMapping(told) ? (told['liste'] ?? null) : told;
  const several = typeof list === 'string' ? severalIn(list) : undefined;
  const names = several?.names ?? (Array.isArray(list) ? list.map(String) : undefined);
  if (names === undefined) return refuse('reponse-liste', { valeur: JSON.stringify(told) });
  if (names.length === 1 && isNobody(names[0] ?? '')) return read('aucun');
  const readings = names.map((name) =>
    form.shape === 'textes' ? readText(form, name) : readReference(form, name, hearing),
  );
  const wrong = readings.find(({ ok }) => !ok);
  if (wrong !== undefined) return wrong;
  const ids = [...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))];
  const closed =
    several?.whole === true || (isMapping(told) && ['oui', true].includes(told['complet'] as never));
  return read(closed ? (ids.length === 0 ? 'aucun' : { complet: 'oui', liste: ids }) : ids);
}

function readText(form: Form, text: string): Reading {
  return readScalar(
    text,
    form.choices === undefined ? { ...form, shape: 'mots' } : { ...form, shape: 'choix' },
  );
}

/** « du 2027-02-01 au 2027-03-15 », several of them, or « aucune ». */
function readAbsences(told: Json): Reading {
  const days = isMapping(told) ? told['liste'] : told;
  if (typeof days !== 'string')
    return Array.isArray(told) || isMapping(told) ? read(told) : refuse('reponse-absences');
  const { names, whole } = severalIn(days);
  if (names.length === 1 && isNobody(names[0] ?? '')) return read('aucune');
  const spans = names.map((name) => /^(?:du\s+)?(\S+)\s+au\s+(\S+)$/.exec(name.trim()));
  const list = spans.map((span) => ({ du: dayIn(span?.[1]), au: dayIn(span?.[2]) }));
  if (list.some(({ du, au }) => du === '' || au === '' || au < du))
    return refuse('reponse-absences', { valeur: days });
  return read(whole ? { complet: 'oui', liste: list } : list);
}

/** A day as an inventory writes it, empty where the words tell none. */
function dayIn(words = ''): string {
  const reading = readScalar(words, { shape: 'date', title: '', description: '' });
  return reading.ok ? String(reading.value) : '';
}
