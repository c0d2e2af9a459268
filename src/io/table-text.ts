import { UserError } from '../domain/user-error.js';
import { readRegularFile } from './files.js';
import { decodeWindows1252 } from './utf-8.js';

/** Each name of a sheet is looked for among all that are known: more would take minutes. Conventions. */
const MAX_LINES = 6000;
const MAX_LINE = 20_000;

/** The text of a sheet, without its byte order mark. */
export interface TableText {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a sheet saved as text: UTF-8 with or without its mark, UTF-16 with it (« texte Unicode »), else Windows-1252, which a French
 * Excel writes.
 * @throws UserError `tableau-demesure` beyond what people keep in a sheet, `tableau-classeur` for a workbook or another file that is no text; as `readSourceText` does, but for the encoding.
 */
export function readTableText(path: string): TableText {
  const text = decodeTable(readRegularFile(path));
  if (text === undefined) throw new UserError('tableau-classeur', { fichier: path });
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > MAX_LINES || lines.some((line) => line.length > MAX_LINE))
    throw new UserError('tableau-demesure', { fichier: path, lignes: MAX_LINES, lettres: MAX_LINE });
  return { name: path, text };
}

/** Undefined where the bytes are no text. */
export function decodeTable(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Workbooks are zips or compound files; no text holds a NUL.
  if (bytes.includes(0) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
