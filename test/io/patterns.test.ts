import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandPattern, matches, portablePath } from '../../src/io/patterns.js';
import { inFolder } from '../support/in-process.js';

const FILES = {
  'a/x.yaml': '',
  'a/y.yml': '',
  'a/b/x.yaml': '',
  'a/.z/x.yaml': '',
  'a/node_modules/x.yaml': '',
  'w[1].yaml': '',
};

describe('a pattern', () => {
  it.each([
    ['a/*.yaml', ['a/x.yaml']],
    ['a/*', ['a/x.yaml', 'a/y.yml']],
    ['a/?.{yaml,yml}', ['a/x.yaml', 'a/y.yml']],
    ['a/[!x].*', ['a/y.yml']],
    ['**/x.yaml', ['a/b/x.yaml', 'a/x.yaml']],
    ['a/**', ['a/b/x.yaml', 'a/x.yaml', 'a/y.yml']],
    ['*/*/x.yaml', ['a/b/x.yaml', 'a/node_modules/x.yaml']],
    ['a/.z/*', ['a/.z/x.yaml']],
    ['./a/*.yaml', ['./a/x.yaml']],
    ['w[1].yaml', ['w[1].yaml']],
    ['rien.yaml', ['rien.yaml']],
    ['rien/*.yaml', []],
  ])('%s stands for %j', (pattern, expected) => {
    inFolder(FILES);
    expect(expandPattern(pattern)).toEqual(expected);
  });

  it('is written with the separator of Windows there', () => {
    inFolder(FILES);
    expect(expandPattern('a\\*.yaml', win32)).toEqual(['a/x.yaml']);
    expect(expandPattern('a\\**\\x.yaml', win32)).toEqual(['a/b/x.yaml', 'a/x.yaml']);
  });

  it('begins anywhere', () => {
    const folder = inFolder(FILES);
    expect(expandPattern(`${folder}/a/*.yaml`)).toEqual([`${folder}/a/x.yaml`]);
  });

  it('matches a path without looking at the disk', () => {
    expect(matches('associations/a/i.yaml', 'associations/**/*.yaml')).toBe(true);
    expect(matches('associations/i.yaml', './associations/**/*.yaml')).toBe(true);
    expect(matches('associations/a/i.yaml', 'associations/*.yaml')).toBe(false);
    expect(matches('a+b.yaml', 'a+b.yaml')).toBe(true);
  });
});

describe('a path for other machines', () => {
  it('is below the present folder where it can be', () => {
    expect(portablePath('./x/../y.yaml', '/tmp/a', posix)).toBe('y.yaml');
    expect(portablePath('../y.yaml', '/tmp/a', posix)).toBe('/tmp/y.yaml');
  });
});
