import type { Page } from '../../src/report/documents/document.js';
import { element } from '../../src/report/markup.js';

/** Everything that a template may write, once. */
export const EVERY_MARK = `# Tout ce qui s’écrit

*Le 22 novembre 2026.*

Un paragraphe, **important**, *dit autrement*, avec [le site](https://exemple.test/?a=1&b=2) et \`du code\`.

## La première partie

> ⚠ Ceci ne se défait pas.

> Une remarque.

⚠ Une alerte seule.

- serrée
   - dedans
- ☐ à cocher
- ⚠ **attention**

## La première partie

1. aérée

2. aérée aussi

3) une autre liste

<!-- saut de page -->

### Un tableau de phrases

| Qui | Quoi | Quand |
| --- | --- | --- |
| la trésorière | le budget | en mars |

| Qui | Quoi | Quand |
| --- | --- | --- |
| le bureau | l’avis | en avril |

### Un tableau de chiffres

| Mois | La présidente | Le référent numérique | La secrétaire | L’équipe d’animation |
| --- | ---: | ---: | ---: | ---: |
| mars 2027 | 4 h 30 | 8 h | 12 h 15 | 3 h 45 |

| | Oui |
| --- | :---: |
| x | |

## Un dessin

![Un trait](graphique:trait)

---

Signature : ………………………………………………………………………………………………

\`\`\`
une ligne
\`\`\`

<b onclick="x()">pas du gras</b>
`;

const rect = element('rect', { width: 640, height: 120, fill: '#0b4f5c' });

/** The same as a page, with a drawing. */
export function everyMark(markdown = EVERY_MARK): Page {
  const size = { width: 640, height: 120 };
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: '0 0 640 120',
      ...size,
      role: 'img',
      'aria-label': 'Un trait bleu',
    },
    rect,
  ).markup;
  const table = { head: ['Quoi', 'Combien'], lines: [['le trait', '1']] };
  const chart = { id: 'trait', title: 'Un trait', alternative: 'Un trait bleu.', table, svg, ...size };
  return { id: 'tout', date: '2026-11-22', markdown, charts: new Map([['trait', chart]]) };
}
