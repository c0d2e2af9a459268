import { drawnOf, roadmapCharts } from '../charts/index.js';
import { creditsOf, rowsCited } from './audit-context.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { roadmapContext, rowsOfPlan, yearsOf } from './roadmap-context.js';

/** Waves, who and how many hours, decisions, training, side by side, costs, what stays and why. */
export const feuilleDeRoute: DocumentRow = {
  id: 'feuille-de-route',
  audience: 'tous',
  formats: ['html', 'odt', 'markdown'],
  charts: roadmapCharts,
  context: (brief: Brief) => {
    const rows = rowsCited(rowsOfPlan(brief.result.plan), brief.catalogue.rows);
    return {
      ...headOf(brief),
      drawn: drawnOf(roadmapCharts(brief)),
      years: yearsOf(brief.plan),
      ...roadmapContext(brief.plan, brief.lookup),
      rows,
      credits: creditsOf(rows),
      sources: [],
    };
  },
};
