import { UserError } from '../domain/user-error.js';
import { readRegularFile } from './files.js';
import { decodeWindows1252 } from './utf-8.js';

/** The text of a sheet, without its byte order mark. */
export interface TableText {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a sheet saved as text: UTF-8 with or without its mark, UTF-16 with it (« texte Unicode »), else Windows-1252, which a French
 * Excel writes.
 * @throws UserError `tableau-classeur` for a workbook or another file that is no text; as `readSourceText` does, but for the encoding.
 */
export function readTableText(path: string): TableText {
  const text = decodeTable(readRegularFile(path));
  if (text === undefined) throw new UserError('tableau-classeur', { fichier: path });
  return { name: path, text };
}

/** Undefined where the bytes are no text. */
export function decodeTable(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  // Workbooks are zips or compound files; no text holds a NUL.
  if (bytes.includes(0) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
