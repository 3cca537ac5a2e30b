declare module 'write-file-atomic' {
  type Options = { encoding?: BufferEncoding; mode?: number; fsync?: boolean }
  /** Writes to a temporary file beside `file`, syncs it and renames it into place. */
  export default function writeFileAtomic(
    file: string,
    data: string | Uint8Array,
    options?: Options,
  ): Promise<void>
}
