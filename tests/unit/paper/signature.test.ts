import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { signaturePlaces } from '#shared/paper/signature.ts'

const WIDTH = 28

test('without a seal the organ ends two characters from the right and the date begins two to its right', () => {
  expect(signaturePlaces(16, 6, false, WIDTH)).toEqual({ organ: { right: 2 }, date: { left: 12 } })
})

test('a date longer than the organ ends two characters from the right, and the organ begins two to its left', () => {
  expect(signaturePlaces(5, 7, false, WIDTH)).toEqual({ organ: { left: 17 }, date: { right: 2 } })
})

test('with a seal the date ends four characters from the right and the organ stands in the middle above it', () => {
  expect(signaturePlaces(8, 6, true, WIDTH)).toEqual({ organ: { left: 17 }, date: { right: 4 } })
})

test('an organ too long to stand above the date ends at the edge', () => {
  expect(signaturePlaces(20, 6, true, WIDTH).organ).toEqual({ right: 0 })
})

test('one that stands alone keeps its distance from the edge', () => {
  expect(signaturePlaces(0, 6, false, WIDTH).date).toEqual({ right: 2 })
  expect(signaturePlaces(0, 6, true, WIDTH).date).toEqual({ right: 4 })
  expect(signaturePlaces(16, 0, true, WIDTH).organ).toEqual({ right: 4 })
})

test('no line ever begins left of the type area', () => {
  const length = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(length, length, fc.boolean(), (organ, date, sealed) => {
      for (const place of Object.values(signaturePlaces(organ, date, sealed, WIDTH))) {
        expect(Object.values(place).every((characters) => characters >= 0)).toBe(true)
      }
    }),
  )
})
