import module from 'node:module';
import { isAbsolute, join } from 'node:path';

/**
 * Where the user's caches live, or nothing where the machine says nothing of it. Relative paths are ignored, as the XDG
 * base directory specification asks.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv): string | undefined {
  const { XDG_CACHE_HOME: caches = '', HOME: home = '' } = environment;
  if (isAbsolute(caches)) return join(caches, 'bascule');
  return isAbsolute(home) ? join(home, '.cache', 'bascule') : undefined;
}

/**
 * Lets Node keep what it compiles, from 22.1 on, so that the next start is quicker. Node checks each entry against its own
 * version and the code itself, and goes on without where the folder cannot be written.
 */
export function keepCompiledCode(environment: NodeJS.ProcessEnv): void {
  const folder = cacheFolder(environment);
  if (folder !== undefined) enable?.(join(folder, 'code'));
}

const { enableCompileCache: enable } = module as {
  readonly enableCompileCache?: (folder: string) => unknown;
};
