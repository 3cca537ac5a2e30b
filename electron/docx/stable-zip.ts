const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50

/** 1 January 1980, 00:00, the first moment a zip file can state. */
const EPOCH_DATE = 0x0021
const EPOCH_TIME = 0

/**
 * Takes the clock out of a zip file: every entry is dated 1 January 1980. Works in place on the bytes and packs
 * nothing again, so it costs nothing beside the packing.
 * Throws an Error if the bytes are not a zip file without comment, as fflate and docx write it.
 */
export function removeZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('not a plain zip file')
  let entry = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const local = view.getUint32(entry + 42, true)
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY || view.getUint32(local, true) !== LOCAL_ENTRY) {
      throw new Error('not a plain zip file')
    }
    setTime(view, entry + 12)
    setTime(view, local + 10)
    const names = view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true)
    entry += 46 + names + view.getUint16(entry + 32, true)
  }
  return zip
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, EPOCH_TIME, true)
  view.setUint16(offset + 2, EPOCH_DATE, true)
}
