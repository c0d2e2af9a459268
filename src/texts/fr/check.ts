import type { FamilyId, Level } from '../../domain/score.js';
import { FAMILY_TEXTS } from './families.js';
import { plainly, word, type Sentence } from './sentence.js';
import { dayWords, LEVEL_WORDS } from './words.js';

function familyName(id: string): string {
  return Object.hasOwn(FAMILY_TEXTS, id) ? FAMILY_TEXTS[id as FamilyId].name : id;
}

function levelName(id: string): string {
  return Object.hasOwn(LEVEL_WORDS, id) ? LEVEL_WORDS[id as Level] : id;
}

/** The rules of `check`, for an inventory whose form is right. */
export const CHECK_SENTENCES = {
  'acces-irrecuperable': (args) =>
    word(args, 'personnes') === ''
      ? {
          message: 'Plus personne, dans l’association, ne peut reprendre la main ici.',
          aide: 'Avant tout autre chantier, retrouvez qui a créé le compte, ou demandez la récupération au service.',
        }
      : {
          message: `Personne qui soit encore là ne peut reprendre la main ici. L’accès est resté à : ${word(args, 'personnes')}.`,
          aide: 'Avant tout autre chantier, joignez qui tient encore l’accès, ou demandez la récupération au service.',
        },
  'mandat-termine': (args) => ({
    message: `Le mandat de « ${word(args, 'personne')} » est terminé, et cet accès est toujours à son nom.`,
    aide: 'Transmettez l’accès, ou corrigez la date du mandat si elle a changé.',
  }),
  'niveau-depasse': (args) => ({
    message: `« ${familyName(word(args, 'famille'))} » est au niveau « ${levelName(word(args, 'niveau'))} », au-dessus de la limite que vous avez choisie.`,
    aide: '« bascule score » montre ce qui aiderait. Vous pouvez aussi noter une exception, avec sa raison et sa date de fin.',
  }),
  'exception-expiree': (args) => ({
    message: `Cette exception a pris fin le ${dayWords(word(args, 'fin'))}.`,
    aide: 'Reprenez la décision : prolongez-la avec sa raison, ou retirez-la.',
  }),
  'second-facteur-unique': (args) => ({
    message: `« ${word(args, 'personne')} » est la seule personne à recevoir le code demandé ici, et aucune adresse de secours n’est notée.`,
    aide: 'Imprimez des codes de secours, ou ajoutez l’appareil d’une deuxième personne. Puis notez-la ici, ou notez « compte › adresse_recuperation ».',
  }),
  'domaine-a-renouveler': (args) => ({
    message:
      word(args, 'passe') === 'oui'
        ? `L’échéance de ce nom de domaine est passée depuis le ${dayWords(word(args, 'fin'))}.`
        : `Ce nom de domaine arrive à échéance le ${dayWords(word(args, 'fin'))}, et rien ne dit qu’il se renouvelle tout seul.`,
    aide: 'Renouvelez-le chez son bureau d’enregistrement, puis corrigez la date. S’il se renouvelle tout seul : « renouvellement_automatique: oui ».',
  }),
  'compte-personnel': (args) => ({
    message:
      word(args, 'personne') === ''
        ? 'Ce compte est au nom d’une personne, pas de l’association.'
        : `Ce compte est au nom de « ${word(args, 'personne')} », pas de l’association.`,
    aide: 'Passez-le au nom de l’association pendant que la personne est là, avec une adresse commune.',
  }),
  'titulaire-parti': (args) => ({
    message: `Ce compte a été ouvert par « ${word(args, 'personne')} », dont le mandat est terminé.`,
    aide: 'Demandez-lui de changer le titulaire et l’adresse de récupération, ou corrigez la date du mandat.',
  }),
  'export-essaye-sans-date': plainly(
    'La récupération des données est dite essayée, mais pas quand.',
    'Écrivez la date : « essaye: {valeur: oui, certitude: teste, date: 2026-11-02} ».',
  ),
  'donnees-qui-se-contredisent': (args) => ({
    message: `Cet outil est dit sans données personnelles, mais ${word(args, 'cle') === 'mineurs' ? 'il concerne des mineurs' : 'avec des données sensibles'}.`,
    aide: 'Corrigez l’une des deux réponses : ce que l’on sait d’une personne est une donnée personnelle. En attendant, les risques sont comptés avec cette réponse-ci.',
  }),
  'groupe-plus-grand-que-l-association': (args) => ({
    message: `Ce groupe compte au moins ${word(args, 'compte')} personnes, mais « association › ${word(args, 'cle')} » en annonce au plus ${word(args, 'total')}.`,
    aide: 'Corrigez l’un des deux nombres. Une fourchette suffit quand on n’est pas sûr.',
  }),
  'double-usage-sans-fin': plainly(
    'L’ancien et le nouvel outil vivent ensemble, sans date de fin.',
    'Choisissez un jour : « objectifs › echeance », « fin_contrat » de l’ancien, ou « perimetre_maintenu › revue » pour ce que l’on garde.',
  ),
  'perimetre-sans-raison': (args) => ({
    message: `Cette partie est gardée exprès, mais il manque : ${word(args, 'manque')}.`,
    aide: 'Dites pourquoi (« raison ») et quand en reparler (« revue ») : le choix ne sera plus signalé.',
  }),
  'reponse-ancienne': (args) => ({
    message:
      word(args, 'compte') === '1'
        ? `Cette réponse date du ${dayWords(word(args, 'date'))}, plus de ${word(args, 'mois')} mois.`
        : `${word(args, 'compte')} réponses ont ici plus de ${word(args, 'mois')} mois ; celle-ci date du ${dayWords(word(args, 'date'))}.`,
    aide: 'Reposez la question à la personne concernée, puis changez la date, même si la réponse est la même.',
  }),
  'choix-a-revoir': (args) => ({
    message: `Ce choix était à revoir le ${dayWords(word(args, 'jour'))}.`,
    aide: 'Parlez-en à la prochaine réunion : gardez-le avec une nouvelle date, ou retirez-le.',
  }),
  'systeme-sans-corrections': (args) => ({
    message: `Ces machines ne reçoivent plus de corrections de sécurité depuis le ${dayWords(word(args, 'fin'))}.`,
    aide: 'Mettez leur système à jour, ou installez-en un qui est encore suivi. Un groupe d’utilisateurs de Linux peut aider.',
  }),
  'contrat-a-denoncer': (args) => ({
    message: `Pour ne pas repartir avec ce contrat après le ${dayWords(word(args, 'fin'))}, le dernier jour pour prévenir est le ${dayWords(word(args, 'dernier'))}.`,
    aide: 'Décidez avant ce jour : le garder, ou envoyer la lettre.',
  }),
  'echeance-passee': (args) => ({
    message: `L’échéance de vos objectifs est passée depuis le ${dayWords(word(args, 'fin'))}.`,
    aide: 'Choisissez une nouvelle date, ou retirez-la.',
  }),
  'exclusion-depassee': (args) => ({
    message: `Passer de « ${word(args, 'outil')} » à « ${word(args, 'vers')} » laisserait au dehors plus de personnes que votre limite.`,
    aide: '« bascule score » montre lesquelles et ce qui aiderait. Un autre choix, ou une aide prévue pour elles, suffit souvent.',
  }),
  'porteurs-insuffisants': (args) => ({
    message: `${word(args, 'compte') === '0' ? 'Personne ne peut' : word(args, 'compte') === '1' ? 'Une seule personne peut' : `${word(args, 'compte')} personnes peuvent`} s’en occuper, et vous en souhaitez ${word(args, 'vises')}.`,
    aide: 'Partagez l’accès et la façon de faire avec une personne de plus.',
  }),
  'budget-depasse': (args) => ({
    message: `Vos outils et hébergeurs coûtent au moins ${word(args, 'total')} € par an, et votre budget est de ${word(args, 'budget')} €.`,
    aide: 'Corrigez les coûts ou le budget, ou regardez « bascule plan » : certains coûts peuvent baisser.',
  }),
  'exception-inutile': (args) => ({
    message: `Cette exception ne couvre rien : il n’y a pas, ou plus, de constat « ${word(args, 'regle')} » à cet endroit.`,
    aide: 'Retirez-la, ou vérifiez le nom : « bascule expliquer --liste » donne celui de chaque règle.',
  }),
  'exception-incomplete': (args) => ({
    message: `Cette exception s’applique, mais il manque : ${word(args, 'manque')}.`,
    aide: 'Dites pourquoi (« raison »), qui l’accepte par son rôle (« acceptee_par ») et jusqu’à quand (« jusqu_au »).',
  }),
  'exception-sans-effet': (args) => ({
    message: `« ${word(args, 'regle')} » compte toujours : cette exception n’y change rien.`,
    aide: 'Ce qui est perdu là ne se retrouve pas. Réglez le constat, puis retirez l’exception.',
  }),
} as const satisfies Readonly<Record<string, Sentence>>;
