import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ServiceError } from '#shared/ipc/result.ts'
import { readPicture } from '../../../electron/services/pictures/read-picture.ts'
import { jpegOf, pngOf } from '../../support/pictures.ts'

const read = (bytes: Uint8Array) => readPicture(bytes, '“图.png”')

function refused(bytes: Uint8Array): string {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof ServiceError) return error.message
    throw error
  }
  throw new Error('expected a refusal')
}

describe('what a picture says of itself', () => {
  it('is read from the file, whatever its name', () => {
    expect(read(pngOf(30, 20))).toEqual({ format: 'png', width: 30, height: 20, turned: false })
    expect(read(jpegOf({ width: 640, height: 480 }))).toEqual({
      format: 'jpeg',
      width: 640,
      height: 480,
      turned: false,
    })
    expect(read(jpegOf({ frame: 0xc2 })).format).toBe('jpeg')
    expect(read(jpegOf({ orientation: 1 })).turned).toBe(false)
  })

  it('does not mind what a phone puts behind the end', () => {
    expect(read(Buffer.concat([jpegOf(), Buffer.from('motion photo')])).width).toBe(8)
    expect(read(Buffer.concat([pngOf(3, 3), Buffer.from('more')])).width).toBe(3)
  })
})

describe('a picture that a paper cannot carry is refused in a sentence', () => {
  it('when it is of another kind, whatever its ending', () => {
    expect(refused(Buffer.from('GIF89a......'))).toContain('不是 PNG 或 JPG')
    expect(refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain('不是 PNG 或 JPG')
    expect(refused(Buffer.from('%PDF-1.7'))).toContain('不是 PNG 或 JPG')
    expect(refused(new Uint8Array())).toContain('是空的')
  })

  it('when it is larger than 50 megapixels, with its size and what to do', () => {
    const message = refused(pngOf(1, 1, { width: 10_000, height: 10_000 }))
    expect(message).toContain('10000 × 10000 像素，共 10000 万像素')
    expect(message).toContain('请先缩小')
    expect(refused(jpegOf({ width: 65_535, height: 65_535 }))).toContain('太大了')
  })

  it('when it is heavier than 30 MB', () => {
    expect(refused(new Uint8Array(30 * 1024 * 1024 + 1))).toContain('超过 30 MB')
  })

  it('when it has no width or height', () => {
    expect(refused(pngOf(1, 1, { width: 0, height: 5 }))).toContain('宽或高是 0')
    expect(refused(jpegOf({ height: 0 }))).toContain('宽或高是 0')
  })

  it('when a camera stored it turned, since paper would show it lying', () => {
    expect(refused(jpegOf({ orientation: 6 }))).toContain('转正')
  })

  it('when Word cannot read its coding', () => {
    expect(refused(jpegOf({ frame: 0xc3 }))).toContain('另存为普通 JPG')
  })

  it.each([
    ['png', pngOf(5, 5)],
    ['jpeg', jpegOf()],
  ])('when a %s is cut off anywhere', (_kind, whole) => {
    for (let length = 1; length < whole.length; length += 1) refused(whole.subarray(0, length))
  })

  it('when one byte of a PNG was changed', () => {
    const whole = pngOf(5, 5)
    for (let at = 0; at < whole.length - 12; at += 1) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x55
      refused(changed)
    }
  })
})

describe('any bytes at all', () => {
  it('are read or refused, and nothing else happens', () => {
    const jpegHead = fc.uint8Array({ maxLength: 200 }).map((rest) => Buffer.from([0xff, 0xd8, 0xff, ...rest]))
    const pngHead = fc
      .uint8Array({ maxLength: 200 })
      .map((rest) => Buffer.concat([pngOf(1, 1).subarray(0, 8), rest]))
    const changed = fc
      .tuple(
        fc.constantFrom(pngOf(4, 4), jpegOf(), jpegOf({ orientation: 3 })),
        fc.array(fc.tuple(fc.nat(200), fc.nat(255))),
      )
      .map(([whole, changes]) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        return bytes
      })
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), jpegHead, pngHead, changed), (bytes) => {
        try {
          expect(read(bytes).width).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(ServiceError)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
