/** Width of the type area (GB/T 9704-2012, 5.2). */
export const WIDEST_MM = 156
/** A picture higher than this would push its caption off the page. */
export const HIGHEST_MM = 200

/** Printed size in millimetres: the width asked for, or less where the picture would be too high. */
export function printedSize(
  { width, height }: { readonly width: number; readonly height: number },
  widthMm: number,
): { width: number; height: number } {
  const scale = Math.min(widthMm / width, HIGHEST_MM / height)
  return { width: width * scale, height: height * scale }
}
