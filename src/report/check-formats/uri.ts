/** A relative path with `/` as a relative URI; an absolute one, with or without a drive, as `file:`. */
export function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  // A drive keeps its colon; a relative name that holds one must not be taken for a scheme, and `encodeURIComponent` sees to it.
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  if (path.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

/** A path that means something on other machines. */
export function isRelative(path: string): boolean {
  return !path.startsWith('/') && !/^[A-Za-z]:\//.test(path);
}
