// Makes the pictures of docs/images again: Chromium takes those of pages, LibreOffice and poppler that of a sheet of paper.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { checksums, PICTURES, scorePicture, TERMINAL, withDocuments } from './picture-sources.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const images = join(root, 'docs', 'images');

function find(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
  if (found === undefined) {
    console.error(`Il manque ${program} : les images se font avec chromium, soffice et pdftoppm.`);
    process.exit(2);
  }
  return found;
}

async function takePages(folder) {
  const browser = await chromium.launch({ executablePath: find('chromium'), args: ['--no-sandbox'] });
  for (const { file, source, width, height } of PICTURES.filter((picture) => picture.width !== undefined)) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
    await page.goto(pathToFileURL(join(folder, source)).href);
    await page.screenshot({ path: join(images, file) });
    await page.close();
  }
  await browser.close();
}

/** The first page of an ODT, through LibreOffice with a profile of its own. */
function takeSheet(folder, { file, source }) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, source)];
  execFileSync(find('soffice'), args, { stdio: 'ignore' });
  const pdf = join(
    folder,
    source
      .split('/')
      .at(-1)
      .replace(/\.odt$/, '.pdf'),
  );
  const target = join(folder, 'feuille');
  execFileSync(find('pdftoppm'), ['-png', '-r', '90', '-f', '1', '-l', '1', '-singlefile', pdf, target]);
  copyFileSync(`${target}.png`, join(images, file));
}

mkdirSync(images, { recursive: true });
await withDocuments(async (folder) => {
  await takePages(folder);
  for (const picture of PICTURES.filter(({ source }) => source.endsWith('.odt'))) takeSheet(folder, picture);
  writeFileSync(join(images, 'sources.json'), `${JSON.stringify(checksums(folder), null, 2)}\n`);
});
writeFileSync(join(images, TERMINAL), scorePicture());
for (const { file } of [...PICTURES, { file: TERMINAL }])
  console.log(`docs/images/${file} : ${Math.ceil(statSync(join(images, file)).size / 1000)} ko`);
