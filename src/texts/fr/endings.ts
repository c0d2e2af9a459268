/** What is said where a command has ended. Apart from what it says of itself, which a check has no use for. */
export const endings = {
  checked: (files: number, errors: number, warnings: number) => {
    const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;
    return `${count(files, 'fichier vérifié', 'fichiers vérifiés')} : ${count(errors, 'erreur', 'erreurs')}, ${count(warnings, 'avertissement', 'avertissements')}.`;
  },
  explainHint: (file: string) =>
    `Pour comprendre un résultat : bascule expliquer formats ${file} (et --liste pour tout ce qui s’explique).`,
  error: (code: string, message: string) => `erreur [${code}] ${message}`,
  bug: (version: string, detail: string) =>
    `Bascule s’est arrêté sur une erreur qui vient de lui, pas de vous. Rien n’a été perdu.\n` +
    `Version ${version}. Détail à joindre à un signalement : ${detail}\n` +
    'Vous pouvez le signaler avec la commande lancée ; n’envoyez pas votre inventaire s’il contient des données personnelles.',
} as const;
