/** The system's word for an error: `ENOSPC`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'inconnue';
}
