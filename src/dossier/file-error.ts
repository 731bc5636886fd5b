/** What the file system answers when it cannot do what it is asked to. */
export type FileError = Error & { readonly code: string; readonly path?: string };

/** Whether an error comes from the file system: ENOENT, EACCES, EISDIR. */
export function isFileError(error: unknown): error is FileError {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
