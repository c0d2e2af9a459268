import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/io/compiled-code.js';

describe('the folder of caches', () => {
  it('is where the machine says, and below the home folder otherwise', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/caches', HOME: '/home/asso' })).toBe('/caches/bascule');
    expect(cacheFolder({ HOME: '/home/asso' })).toBe('/home/asso/.cache/bascule');
  });

  it('is nowhere without a home, and never beside what is being worked on', () => {
    expect(cacheFolder({})).toBeUndefined();
    expect(cacheFolder({ XDG_CACHE_HOME: 'ici', HOME: '' })).toBeUndefined();
  });
});
