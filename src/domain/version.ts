declare const BASCULE_VERSION: string | undefined;

/** The version of the program, put in when it is bundled. */
export const VERSION = typeof BASCULE_VERSION === 'string' ? BASCULE_VERSION : '0.0.0';

declare const BASCULE_BUILD: string | undefined;

/** What the bundled program is made of, as a checksum: code, schemas and data. Undefined where it is not bundled. */
export const BUILD = typeof BASCULE_BUILD === 'string' ? BASCULE_BUILD : undefined;
