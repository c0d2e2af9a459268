import { orElse, plainly, word, type Sentence, type SentenceArguments } from './sentence.js';

/** Where a fault stands that was met while filling: the file alone when the line is not known. */
const place = (args: SentenceArguments): string => {
  const line = word(args, 'ligne');
  const file = word(args, 'fichier');
  if (file === '') return '';
  return line === '' ? `${file} : ` : `${file}:${line}:${word(args, 'colonne')} : `;
};

const EXPORT = 'Pour repartir de l’original : bascule docs --modeles-exporter <dossier>';

/** What is wrong with the templates and words that an association wrote in the place of ours. */
export const MODEL_SENTENCES = {
  'modele-illisible': (args) => ({
    message: `${place(args)}ce modèle ne se lit pas : une accolade ou un bloc n’est pas fermé.`,
    aide: `Chaque {{#if …}} et chaque {{#each …}} a besoin de son {{/if}} ou de son {{/each}}. ${EXPORT}`,
  }),
  'modele-valeur-inconnue': (args) => ({
    message:
      word(args, 'nom') === ''
        ? `${place(args)}ce bloc demande une valeur qui n’existe pas dans ce document.`
        : `${place(args)}« ${word(args, 'nom')} » n’existe pas dans ce document.`,
    aide: `Vérifiez l’orthographe : les noms qui existent sont ceux du modèle d’origine. ${EXPORT}`,
  }),
  'modele-partie-inconnue': (args) => ({
    message: `${place(args)}la partie « ${word(args, 'nom')} » n’existe pas.`,
    aide: 'Une partie s’appelle par son dossier et son nom, sans « .md.hbs » : {{> feuille-de-route/etapes}}',
  }),
  'modele-aide-inconnue': (args) => ({
    message: `${place(args)}« ${word(args, 'nom')} » n’est pas une opération des modèles.`,
    aide: 'Un modèle ne connaît que each, if, unless, with et les parties {{> …}}.',
  }),
  'modele-en-boucle': (args) => ({
    message: `${place(args)}cette partie finit par s’appeler elle-même, sans fin.`,
    aide: 'Retirez l’appel {{> …}} qui revient au point de départ.',
  }),
  'modele-demesure': () => ({
    message: 'Ce modèle est bien plus long que les nôtres, ou contient bien plus d’accolades.',
    aide: `Vérifiez que c’est le bon fichier, et découpez-le au besoin en plusieurs parties. ${EXPORT}`,
  }),
  'modele-sans-emploi': (args) => ({
    message: `« ${word(args, 'nom')} » ne remplace aucun de nos modèles, et aucun modèle ne l’appelle.`,
    aide: `Vérifiez son nom et son dossier : ils doivent être ceux de l’original. ${EXPORT}`,
  }),
  'modele-dossier-absent': (args) => ({
    message: `Le dossier de modèles « ${word(args, 'fichier')} » n’existe pas.`,
    aide: 'Pour partir des nôtres : bascule docs --modeles-exporter <dossier>',
  }),
  'texte-inconnu': (args) => ({
    message: `« ${word(args, 'cle')} » ne remplace aucun de nos textes.`,
    aide: orElse(args, `Les clés sont celles de l’original. ${EXPORT}`),
  }),
  'texte-mal-range': plainly(
    'Ici, il faut des clés et leurs textes, comme dans l’original.',
    `Une clé par ligne, puis deux-points et le texte entre guillemets. ${EXPORT}`,
  ),
  'texte-sans-mots': plainly(
    'Ici, il faut un texte.',
    'Écrivez-le entre guillemets ; pour garder le nôtre, retirez la ligne.',
  ),
  'texte-place-inconnue': (args) => ({
    message: `Rien ne remplit {${word(args, 'place')}} dans ce texte.`,
    aide:
      word(args, 'connues') === ''
        ? 'Le texte d’origine n’a aucune place à remplir.'
        : `Ce qui se remplit ici : ${word(args, 'connues')}.`,
  }),
} as const satisfies Readonly<Record<string, Sentence>>;
