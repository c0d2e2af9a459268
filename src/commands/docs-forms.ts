import { convertToPdf } from '../io/libreoffice.js';
import { FORMATS, type DocumentFile, type DocumentsAsked, type FormatId } from '../report/index.js';

/** A form that another program of this computer makes from one of ours. Written only when it is asked for. */
interface ConvertedForm {
  readonly id: string;
  readonly from: FormatId;
  readonly convert: (contents: readonly Uint8Array[]) => Promise<readonly Uint8Array[]>;
}

const CONVERTED: readonly ConvertedForm[] = [{ id: 'pdf', from: 'odt', convert: convertToPdf }];

/** Every form that can be asked for. */
export const FORMS: readonly string[] = [...FORMATS, ...CONVERTED].map(({ id }) => id);

/** What was asked on the command line; everything of our own where nothing is said. */
export interface FormsAsked {
  readonly document?: readonly string[];
  readonly format?: readonly string[];
}

/** The files of every form asked for. Nothing is given where one of them fails: half of the documents would mislead. */
export async function filesAsked(
  { document, format }: FormsAsked,
  render: (asked: DocumentsAsked) => readonly DocumentFile[],
): Promise<readonly DocumentFile[]> {
  const documents = document && { documents: document };
  if (format === undefined) return render({ ...documents });
  const own = FORMATS.map(({ id }) => id).filter((id) => format.includes(id));
  const files = [...render({ ...documents, formats: own })];
  for (const form of CONVERTED.filter(({ id }) => format.includes(id))) {
    files.push(...(await converted(form, render({ ...documents, formats: [form.from] }))));
  }
  return files;
}

async function converted(
  { id, convert }: ConvertedForm,
  sources: readonly DocumentFile[],
): Promise<readonly DocumentFile[]> {
  if (sources.length === 0) return [];
  const contents = await convert(sources.map(({ content }) => content as Uint8Array));
  return sources.flatMap(({ document, path }, at) => {
    const content = contents[at];
    return content === undefined ? [] : [{ document, path: path.replace(/\.[^.]+$/, `.${id}`), content }];
  });
}
