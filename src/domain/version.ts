declare const BASCULE_VERSION: string | undefined;

/** The version of the program, put in when it is bundled. */
export const VERSION = typeof BASCULE_VERSION === 'string' ? BASCULE_VERSION : '0.0.0';
