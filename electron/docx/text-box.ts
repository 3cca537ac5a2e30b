import type { IXmlableObject } from 'docx'
import { twipsEmu } from './metrics.ts'

export type TextBoxOptions = {
  readonly id: number
  readonly name: string
  /** From the left and upper edge of the paper; all lengths in twentieths of a point. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Paragraphs and tables, from the box's lower edge upwards; the last one is a paragraph. */
  readonly content: readonly IXmlableObject[]
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

/**
 * A run with a frameless box at a fixed place of the page on which its paragraph stands. Text neither flows around it
 * nor moves it, in Word, WPS and LibreOffice alike, which a floating table does not grant.
 */
export function textBoxRun({ id, name, x, y, width, height, content }: TextBoxOptions): IXmlableObject {
  const size = { _attr: { cx: twipsEmu(width), cy: twipsEmu(height) } }
  const body = { _attr: { vert: 'horz', wrap: 'square', anchor: 'b', lIns: 0, tIns: 0, rIns: 0, bIns: 0 } }
  return {
    'w:r': [
      {
        'w:drawing': [
          {
            'wp:anchor': [
              {
                _attr: {
                  distT: 0,
                  distB: 0,
                  distL: 0,
                  distR: 0,
                  simplePos: 0,
                  relativeHeight: id,
                  behindDoc: 0,
                  locked: 0,
                  layoutInCell: 1,
                  allowOverlap: 1,
                },
              },
              { 'wp:simplePos': { _attr: { x: 0, y: 0 } } },
              { 'wp:positionH': placeObjects(x) },
              { 'wp:positionV': placeObjects(y) },
              { 'wp:extent': size },
              { 'wp:effectExtent': { _attr: { l: 0, t: 0, r: 0, b: 0 } } },
              { 'wp:wrapNone': {} },
              { 'wp:docPr': { _attr: { id, name } } },
              { 'wp:cNvGraphicFramePr': {} },
              {
                'a:graphic': [
                  { _attr: { 'xmlns:a': DRAWING } },
                  {
                    'a:graphicData': [
                      { _attr: { uri: SHAPE } },
                      {
                        'wps:wsp': [
                          { 'wps:cNvSpPr': { _attr: { txBox: 1 } } },
                          {
                            'wps:spPr': [
                              { 'a:xfrm': [{ 'a:off': { _attr: { x: 0, y: 0 } } }, { 'a:ext': size }] },
                              { 'a:prstGeom': [{ _attr: { prst: 'rect' } }, { 'a:avLst': {} }] },
                              { 'a:noFill': {} },
                              { 'a:ln': [{ 'a:noFill': {} }] },
                            ],
                          },
                          { 'wps:txbx': [{ 'w:txbxContent': [...content] }] },
                          { 'wps:bodyPr': [body, { 'a:noAutofit': {} }] },
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  }
}

function placeObjects(offset: number): IXmlableObject[] {
  return [{ _attr: { relativeFrom: 'page' } }, { 'wp:posOffset': [twipsEmu(offset)] }]
}
