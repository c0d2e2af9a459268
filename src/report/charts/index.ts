import type { Brief } from '../documents/document.js';
import { calendarChart } from './calendar.js';
import type { Chart } from './chart.js';
import { hoursChart } from './hours.js';
import { intervalsChart } from './intervals.js';
import { matrixChart } from './matrix.js';

/** The drawings of the audit report: those that there is something to draw for. */
export function auditCharts(brief: Brief): readonly Chart[] {
  return drawn([intervalsChart(brief), matrixChart(brief, 'rester'), matrixChart(brief, 'migrer')]);
}

/** The drawings of the road map. */
export function roadmapCharts(brief: Brief): readonly Chart[] {
  return drawn([calendarChart(brief), hoursChart(brief)]);
}

function drawn(charts: readonly (Chart | undefined)[]): readonly Chart[] {
  return charts.filter((chart) => chart !== undefined);
}
