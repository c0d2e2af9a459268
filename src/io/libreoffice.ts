import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../domain/user-error.js';
import { whenInterrupted } from './interruption.js';

/** Where LibreOffice is: on the path of Linux, then where macOS and Windows put it. */
const PROGRAMS: readonly string[] = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/** A first start on a slow computer takes half a minute; after this it is stuck. */
const PATIENCE_MS = 180_000;

/**
 * Makes a PDF of each OpenDocument text, in one run of LibreOffice with a profile of its own, so that one that is open on the
 * screen is left alone. Bytes depend on its version and on the clock: the same text does not give the same bytes twice.
 * @throws UserError `libreoffice-absent`, `libreoffice-echec`.
 */
export async function convertToPdf(
  texts: readonly Uint8Array[],
  programs: readonly string[] = PROGRAMS,
  patience: number = PATIENCE_MS,
): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bascule-pdf-'));
  const tidy = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    const inputs = texts.map((_, at) => join(folder, `${at}.odt`));
    texts.forEach((bytes, at) => writeFileSync(join(folder, `${at}.odt`), bytes));
    const output = join(folder, 'pdf');
    mkdirSync(output);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', output, ...inputs];
    await runFirst(programs, args, patience, tidy);
    return inputs.map((_, at) => readPdf(join(output, `${at}.pdf`)));
  } finally {
    tidy();
  }
}

/** Runs the first of the programs that is there. */
async function runFirst(
  programs: readonly string[],
  args: readonly string[],
  patience: number,
  tidy: () => void,
): Promise<void> {
  const { execa } = await import('execa');
  for (const program of programs) {
    // A group of its own: what LibreOffice starts must end with it.
    const detached = process.platform !== 'win32';
    const running = execa(program, args, { reject: false, stdio: 'ignore', detached });
    const end = (): void => endGroup(running.pid, detached);
    const { code } = await watched(running, patience, end, tidy);
    if (code !== 'ENOENT' && code !== 'EACCES') return;
  }
  throw new UserError('libreoffice-absent');
}

/** Waits, but neither for ever nor once the person has had enough. */
async function watched<T>(
  running: Promise<T>,
  patience: number,
  end: () => void,
  tidy: () => void,
): Promise<T> {
  const bell = setTimeout(end, patience);
  const forget = whenInterrupted(() => {
    end();
    tidy();
  });
  try {
    return await running;
  } finally {
    clearTimeout(bell);
    forget();
  }
}

function endGroup(pid: number | undefined, group: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(group ? -pid : pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/** LibreOffice ends with 0 even where it failed: only what it wrote tells. */
function readPdf(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return bytes;
  } catch {
    // Not written: said below.
  }
  throw new UserError('libreoffice-echec');
}
