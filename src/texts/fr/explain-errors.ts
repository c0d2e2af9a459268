import { orElse, word, type Sentence } from './sentence.js';

/** What cannot be explained. */
export const EXPLAIN_SENTENCES = {
  'explication-inconnue': (args) => ({
    message: `Rien ne s’appelle « ${word(args, 'nom')} » ici.`,
    aide: `${orElse(args, 'Vérifiez le nom : les identifiants sont ceux de l’inventaire et des résultats.')} Pour la liste : bascule expliquer --liste ${word(args, 'fichier')}`.trim(),
  }),
  'explication-sans-inventaire': (args) => ({
    message: `« ${word(args, 'nom')} » ne s’explique pas sans inventaire.`,
    aide: `Ajoutez le fichier : bascule expliquer ${word(args, 'nom')} inventaire.yaml. Ce qui s’explique sans lui : bascule expliquer --liste`,
  }),
} as const satisfies Readonly<Record<string, Sentence>>;
