import { inertJson } from '../inert.js';

/** A list of JSON whose elements come one by one; all in all, as `JSON.stringify(…, null, 2)` would write them together. */
export interface JsonList {
  readonly start: string;
  readonly add: (elements: readonly unknown[]) => string;
  readonly end: () => string;
}

/** `indent`: the blanks before the line in which the list stands. */
export function jsonList(indent = ''): JsonList {
  let isEmpty = true;
  const write = (element: unknown): string => {
    const comma = isEmpty ? '' : ',';
    isEmpty = false;
    return `${comma}\n${JSON.stringify(element, null, 2)}`.replaceAll('\n', `\n${indent}  `);
  };
  return {
    start: '[',
    add: (elements) => inertJson(elements.map(write).join('')),
    end: () => (isEmpty ? ']' : `\n${indent}]`),
  };
}
