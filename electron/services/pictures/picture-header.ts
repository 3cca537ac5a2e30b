/** What a picture says of itself. */
export type PictureHeader = {
  readonly format: 'png' | 'jpeg'
  /** Pixels, as they are stored. */
  readonly width: number
  readonly height: number
  /** A camera's note says that it is to be shown turned or mirrored. */
  readonly turned: boolean
}

/** Thrown by the readers for a file that is cut off or damaged. */
export const BROKEN = new Error('broken picture')
/** Thrown for a whole file of a kind that Word or the window cannot show. */
export const UNUSUAL = new Error('unusual picture')
