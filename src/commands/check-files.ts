import { reviewSettings } from '../check/index.js';
import type { CheckSettings, Judged } from '../domain/checking.js';
import type { IsoDate } from '../domain/fact.js';
import { matches } from '../io/patterns.js';
import {
  lookerFor,
  unread,
  type Begun,
  type Folder,
  type Looked,
  type Looker,
  type Looking,
} from './check-one.js';
import { RULES } from './check-rules.js';
import type { TaskOf } from './in-turn.js';

/** Threads cost a tenth of a second each: they come once this many inventories were new, if anything could be kept… */
const FEW_NEW = 4;
/** … where this many are left; from so many on, work is long. Conventions, measured on two processors. */
const MANY_LEFT = 64;
const LONG = 1000;
/** Inventories that a thread is given at a time. A convention. */
const BATCH = 4;

/** Looks at every inventory, at the entries and settings beside them, then at what the settings accept; tells each as it comes. */
export async function lookAtAll(
  paths: readonly string[],
  looking: Looking,
  environment: NodeJS.ProcessEnv,
  tell: (looked: Looked) => void,
): Promise<void> {
  const looker = lookerFor(looking, environment);
  for (const path of paths) await looker.folderOf(path);
  looker.broken().forEach(tell);
  const settings = looker.settings();
  const isReviewed = settings.some(({ acceptances }) => acceptances.length > 0);
  const told = new Set<Folder>();
  const found: Found[] = [];
  let at = 0;
  for await (const looked of eachLooked(paths, looker, looking)) {
    const folder = await looker.folderOf(paths[at++] ?? '');
    if (!told.has(folder))
      folder.own.problems.forEach(({ source, diagnostics }) => tell(unread(source, diagnostics)));
    told.add(folder);
    if (isReviewed) found.push(foundIn(looked));
    tell(looked);
  }
  reviewed(settings, found, looking.today).forEach(tell);
}

/** In the order of the paths. What was found before is told at once; threads share in what is new, where there is much of it. */
async function* eachLooked(
  paths: readonly string[],
  looker: Looker,
  looking: Looking,
): AsyncGenerator<Looked> {
  let [at, news] = [0, looking.keptFor === undefined ? FEW_NEW : 0];
  for (; at < paths.length && (news < FEW_NEW || paths.length - at < MANY_LEFT); at += 1) {
    const { looked, anew } = await looker.look(paths[at] ?? '');
    if (anew) news += 1;
    yield looked;
    // Somebody who has had enough is heard only in between.
    if (at % BATCH === BATCH - 1) await new Promise(setImmediate);
  }
  if (at === paths.length) return;
  const [{ startThreads }, { inTurn }] = await Promise.all([
    import('../io/threads.js'),
    import('./in-turn.js'),
  ]);
  const isLong = paths.length - at >= LONG;
  const threads = startThreads({ chunk: 'check-thread.js', given: looking }, isLong);
  try {
    const own = (batch: readonly string[]): Promise<readonly Looked[]> => lookedIn(batch, looker);
    const finish = (batch: unknown): Promise<readonly Looked[]> =>
      finishedIn(batch as readonly (Looked | Begun)[], looker);
    for await (const batch of inTurn(batchesOf(paths.slice(at)), { own, finish }, threads)) yield* batch;
  } finally {
    await Promise.all(threads.map(({ end }) => end()));
  }
}

function batchesOf(paths: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(paths.length / BATCH);
  return Array.from({ length: count }, (_, index) => paths.slice(index * BATCH, (index + 1) * BATCH));
}

/** What a thread is asked. */
export type Task = TaskOf<readonly string[]>;

/** What this thread and the others answer alike. */
export async function lookedIn(batch: readonly string[], { look }: Looker): Promise<readonly Looked[]> {
  const all: Looked[] = [];
  for (const path of batch) all.push((await look(path)).looked);
  return all;
}

/** What another thread has begun. */
async function finishedIn(
  batch: readonly (Looked | Begun)[],
  { finish }: Looker,
): Promise<readonly Looked[]> {
  const all: Looked[] = [];
  for (const one of batch) all.push('packed' in one ? await finish(one) : one);
  return all;
}

/** What exceptions are held against: which rule found something, and where. */
interface Found {
  readonly file: string;
  readonly findings: readonly Pick<Judged, 'code' | 'pointer'>[];
}

function foundIn({ file, judged }: Looked): Found {
  return { file, findings: judged.map(({ code, pointer }) => ({ code, pointer })) };
}

/** What settings accept is useless only if no inventory has it. */
function reviewed(
  settings: readonly CheckSettings[],
  found: readonly Found[],
  today: IsoDate,
): readonly Looked[] {
  return settings.flatMap((one) => {
    const used = one.acceptances.map((acceptance) => {
      const about = found.filter(
        ({ file }) => acceptance.file === undefined || matches(file, acceptance.file),
      );
      const findings = about.flatMap((each) => each.findings);
      return reviewSettings({ ...one, acceptances: [acceptance] }, RULES, findings, today);
    });
    const diagnostics = used.flat();
    return diagnostics.length === 0
      ? []
      : [{ ...unread(one.source, diagnostics, true), threshold: one.threshold }];
  });
}
