import type { Acceptance, Excuse } from '../domain/checking.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { nodeAt, readCollection, readText, type IsoDate, type Json } from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';

type Found = Pick<Diagnostic, 'code' | 'pointer'>;

/** The exceptions that an inventory holds itself: `rule`, or `rule@/pointer`. Those that name no rule accept nothing. */
export function acceptancesOf(tree: Json): readonly Acceptance[] {
  return readCollection(nodeAt(tree, '/exceptions')).ids.flatMap((id): readonly Acceptance[] => {
    const at = `/exceptions/${id}`;
    const text = (key: string): string | undefined => readText(nodeAt(tree, `${at}/${key}`));
    const [rule = '', pointer] = (text('constat') ?? '').split('@');
    const own = { reason: text('raison'), role: text('acceptee_par'), until: text('jusqu_au') };
    return [{ at, rule, pointer, file: undefined, ...own }];
  });
}

/** Its last day is behind. */
export function isOver({ until }: Acceptance, today: IsoDate): boolean {
  return until !== undefined && until < today;
}

/** It is about something that was found. */
export function isUsed(acceptance: Acceptance, found: readonly Found[]): boolean {
  return found.some((one) => covers(acceptance, one));
}

/** The keys that an exception needs to be understood by whoever comes next. */
export function missingParts({ reason, role, until }: Acceptance): readonly string[] {
  return [
    ...(reason === undefined ? ['raison'] : []),
    ...(role === undefined ? ['acceptee_par'] : []),
    ...(until === undefined ? ['jusqu_au'] : []),
  ];
}

/** What excuses a finding on that day: the first exception about it, else a scope that is kept on purpose. */
export function excuseOf(
  found: Found,
  acceptances: readonly Acceptance[],
  tree: Json,
  today: IsoDate,
): Excuse | undefined {
  const accepted = acceptances.find((one) => !isOver(one, today) && covers(one, found));
  if (accepted === undefined) return maintained(found.pointer, tree, today);
  const { at, reason, until } = accepted;
  return { kind: 'accepte', at, reason, until };
}

function covers({ rule, pointer }: Acceptance, found: Found): boolean {
  if (rule !== found.code) return false;
  return pointer === undefined || found.pointer === pointer || found.pointer.startsWith(`${pointer}/`);
}

/** A tool that is kept with a reason, until a day that has not come: the day after, what is found there counts again. */
function maintained(pointer: Pointer, tree: Json, today: IsoDate): Excuse | undefined {
  const [, tool] = /^\/outils\/([^/]+)/.exec(pointer) ?? [];
  if (tool === undefined) return undefined;
  const at = `/outils/${tool}/perimetre_maintenu`;
  const scope = nodeAt(tree, at);
  const [reason, until] = [readText(nodeAt(scope, '/raison')), readText(nodeAt(scope, '/revue'))];
  if (reason === undefined || until === undefined || until < today) return undefined;
  return { kind: 'maintenu', at, reason, until };
}
