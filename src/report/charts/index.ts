import type { Brief } from '../documents/document.js';
import { calendarChart } from './calendar.js';
import type { Chart } from './chart.js';
import { hoursChart } from './hours.js';
import { intervalsChart } from './intervals.js';
import { matrixChart } from './matrix.js';

/** The drawings of the audit report: those that there is something to draw for. */
export function auditCharts(brief: Brief): readonly Chart[] {
  return drawn([
    toldBelow(intervalsChart(brief)),
    matrixChart(brief, 'rester'),
    matrixChart(brief, 'migrer'),
  ]);
}

/** Which drawings there are, for the templates that hold their lines. */
export function drawnOf(charts: readonly Chart[]) {
  const has = (id: string): boolean => charts.some((chart) => chart.id === id);
  return {
    intervals: has('intervalles'),
    tools: has('matrice-rester') || has('matrice-changer'),
    staying: has('matrice-rester'),
    moving: has('matrice-changer'),
    calendar: has('calendrier'),
    hours: has('heures'),
  };
}

/** The drawings of the road map. */
export function roadmapCharts(brief: Brief): readonly Chart[] {
  return drawn([calendarChart(brief), toldBelow(hoursChart(brief))]);
}

function drawn(charts: readonly (Chart | undefined)[]): readonly Chart[] {
  return charts.filter((chart) => chart !== undefined);
}

/** For a drawing whose figures its document tells in a table of its own. */
function toldBelow(chart: Chart | undefined): Chart | undefined {
  return chart === undefined ? undefined : { ...chart, toldBelow: true };
}
