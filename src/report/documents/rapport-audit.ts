import { auditCharts, drawnOf } from '../charts/index.js';
import {
  activityOf,
  creditsOf,
  formatsContext,
  methodContext,
  rowsContext,
  sourcesContext,
  trainingContext,
} from './audit-context.js';
import type { Brief, DocumentRow } from './document.js';
import { leversContext } from './levers-context.js';
import { scoreContext } from './score-context.js';

const NOW = 6;
const QUESTIONS = 12;

/** Both sides of the risk, who carries what, what is unknown, six actions now. */
export const rapportAudit: DocumentRow = {
  id: 'rapport-audit',
  audience: 'tous',
  formats: ['html', 'odt', 'markdown'],
  charts: auditCharts,
  context: (brief: Brief) => {
    const { result, catalogue, figures, lookup, score } = brief;
    const rows = rowsContext(score, catalogue);
    return {
      ...scoreContext(score, { now: NOW, questions: QUESTIONS }),
      drawn: drawnOf(auditCharts(brief)),
      activity: activityOf(result),
      formats: formatsContext(lookup),
      training: trainingContext(score.families),
      levers: leversContext(result.levers, lookup),
      method: methodContext(figures),
      rows,
      credits: creditsOf(rows),
      sources: sourcesContext(result, catalogue),
    };
  },
};
