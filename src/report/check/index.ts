/** The light door of the report: what is wrong with a file is told without loading documents, drawings or agendas. */
export { DIAGNOSTIC_FORMATS, renderDiagnostics, type DiagnosticFormat } from '../diagnostic-formats.js';
