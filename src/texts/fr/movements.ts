/**
 * Why a step is not where the previous plan had it: one sentence a cause. `{name}` takes the argument of that name. Keys are
 * the ids that the plan carries.
 */
export const CAUSE_TEXTS: Readonly<Record<string, string>> = {
  abandonnee: 'Vous avez choisi de ne pas la faire. {raison}',
  'attend-une-etape': 'Elle attend « {etape} ».',
  autour: 'Elle laisse la place à ce qui a changé autour d’elle.',
  'calendrier-change': 'Le calendrier de l’inventaire a changé.',
  'change-de-mains': 'Ce n’est plus la même personne qui s’en charge : maintenant {personnes}.',
  'date-demandee': 'Vous avez demandé de ne pas commencer avant le {date}.',
  'decision-ajournee': 'La décision a été ajournée le {date} : elle revient à une prochaine réunion.',
  'decision-non': 'La réponse a été non, le {date} : on garde l’outil, et ces étapes s’arrêtent là.',
  'echeance-changee': 'Une date de l’inventaire a changé.',
  'fait-plus-tard': 'C’est fait, le {date}.',
  'fait-plus-tot': 'C’est fait, plus tôt que prévu, le {date}.',
  faite: 'C’est fait, le {date}.',
  'heures-changees': 'Dans l’inventaire, les heures ou les dates ont changé pour {personnes}.',
  'heures-prises': 'D’autres étapes passent d’abord pour {personnes}.',
  'laisse-passer':
    'Il n’y a plus assez d’heures pour tout : elle passe après, et d’autres étapes gardent leurs dates.',
  'ne-sert-plus': 'Elle ne servait qu’à une étape abandonnée.',
  'nouvelle-etape': 'C’est une étape de plus, d’après l’inventaire.',
  'pas-encore-faite': 'Elle était prévue jusqu’au {date} et n’est pas encore notée comme faite.',
  'plus-necessaire': 'D’après l’inventaire, elle n’est plus utile.',
  'rencontres-changees': 'Les dates de réunion ont changé dans l’inventaire.',
  'temps-pour-apprendre': 'Le temps pour apprendre a changé ({groupes}).',
  'travail-change': 'Elle demande maintenant {heures} h en tout.',
  'un-passage-a-la-fois': 'Elle attend qu’un autre passage se termine.',
};

export const movementTexts = {
  heading: 'Ce qui a bougé au dernier changement, et pourquoi',
  moved: (title: string, from: string, to: string) => `${title} : ${from} → ${to}`,
  added: (title: string, to: string) => `${title} : nouvelle, ${to}`,
  gone: (title: string) => `${title} : n’est plus dans la feuille de route`,
  sameDays: (title: string, when: string) => `${title} (${when})`,
  unavoidable: (count: number) =>
    count === 1
      ? 'Au moins 1 étape des autres devait changer de dates'
      : `Au moins ${String(count)} étapes des autres devaient changer de dates`,
  unavoidableWhy: (first: string) =>
    `Avec cette répartition du travail, ce qui vient avant ne peut pas finir à temps, même en laissant de côté tout le reste. La première est « ${first} ».`,
  done: (count: number) =>
    count === 1 ? '1 étape de plus est faite' : `${String(count)} étapes de plus sont faites`,
  more: (count: number) =>
    count === 1 ? 'et 1 autre, dans plan.yaml' : `et ${String(count)} autres, dans plan.yaml`,
} as const;
