/** Questions that members ask, and the phrases of their answers. A question without an answer is not shown. */
export const questionTexts = {
  why: 'Pourquoi changer ?',
  what: 'Qu’est-ce qui change, et quand ?',
  whatIfYes: 'Si la réponse est oui, qu’est-ce qui change, et quand ?',
  stays: 'Qu’est-ce qui ne change pas ?',
  decided: 'Est-ce déjà décidé ?',
  account: 'Est-ce que je dois créer un compte ?',
  phone: 'Est-ce que je dois donner mon numéro de téléphone ?',
  documents: 'Que deviennent mes documents ?',
  photos: 'Que deviennent mes documents et mes photos ?',
  back: 'Pourra-t-on revenir en arrière ?',
  learn: 'Où et quand est-ce que j’apprends ?',
  stuck: 'Et si je n’y arrive pas ?',
  offline: 'Je n’ai pas d’ordinateur, ou pas de téléphone récent. Et moi ?',
  cost: 'Est-ce que cela coûte ?',
  where: 'Où seront gardés nos documents ?',
  no: 'À qui dire non, ou poser une autre question ?',
} as const;

export const answerTexts = {
  wanted: (aims: string) => `Voici ce que l’association a dit vouloir : ${aims}.`,
  stillOpen: '« Garder » et « pas maintenant » restent des réponses possibles.',
  phoneAsked: (tools: string) => `Oui pour ${tools}.`,
  phoneNotAsked: (tools: string) => `Non pour ${tools}.`,
  about: (tool: string, sentences: string) => `${tool}. ${sentences}`,
  backUntil: (tools: string, date: string) =>
    `${tools} : oui, sans peine, jusqu’au ${date}. Après, ce serait plus long.`,
  session: (groups: string, tools: string, when: string) => `${groups} : ${tools}, ${when}.`,
  stuck: (people: string, ways: string) => `Demandez ${people}${ways === '' ? '' : ` (${ways})`}.`,
  costs: (year: string, money: string) => `Pour l’association, en ${year} : ${money}.`,
  place: (tool: string, where: string) => `${tool} : ${where}.`,
  abroad: (place: string) => `${place}, hors de l’Union européenne`,
  say: (people: string) =>
    `Dites-le ${people}. Un « non » est une vraie réponse, et personne ne vous en voudra.`,
} as const;
