const STEP = 1024

/** Bytes as systems show them: 812 B, 218 KB, 1.2 MB, 1.0 GB. A kilobyte is 1024 bytes. */
export function writeFileSize(bytes: number): string {
  if (bytes < STEP) return `${bytes} B`
  const kilobytes = bytes / STEP
  if (Math.round(kilobytes) < STEP) return `${Math.round(kilobytes)} KB`
  const megabytes = kilobytes / STEP
  return megabytes < STEP - 0.05 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / STEP).toFixed(1)} GB`
}
