/** The light door of the report: what is wrong with a file is told without loading documents, drawings or agendas. */
export {
  CHECK_FORMATS,
  fails,
  tellCheck,
  type CheckedFile,
  type CheckFormat,
  type CheckReport,
  type CheckTelling,
} from '../check-formats/index.js';
export { renderDiagnostics } from '../diagnostic-formats.js';
