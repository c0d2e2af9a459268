/** The light door of the report: what is wrong with a file is told without loading documents, drawings or agendas. */
export {
  CHECK_FORMATS,
  fails,
  renderCheck,
  type CheckedFile,
  type CheckFormat,
  type CheckReport,
} from '../check-formats/index.js';
export { renderDiagnostics } from '../diagnostic-formats.js';
