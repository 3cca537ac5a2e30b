import { describe, expect, it } from 'vitest'
import { fragmentHtml } from '../../../renderer/editor/clipboard/fragment-html.ts'
import {
  fragmentText,
  readFragment,
  writeFragment,
  type Fragment,
} from '../../../renderer/editor/clipboard/fragment.ts'
import { EVERY_KIND } from '../../fixtures/every-kind-document.ts'
import { PROPOSALS, SMALL } from './small-document.ts'

const HERE = { library: '/home/a', draft: 'd1' }
const whole: Fragment = { inline: false, blocks: EVERY_KIND.parts.flatMap((part) => part.blocks) }
const part: Fragment = { inline: false, blocks: SMALL.parts[1]?.blocks ?? [] }

describe('our own clipboard format', () => {
  it('comes back as it went within one draft', () => {
    expect(readFragment(writeFragment(whole, HERE), HERE)).toEqual({ fragment: whole, images: 0 })
  })

  it('keeps bindings in another draft of the library, but not the slot that wrote a block', () => {
    const read = readFragment(writeFragment(part, HERE), { ...HERE, draft: 'd2' })
    expect(JSON.stringify(read)).toContain('"figure"')
    expect(read?.fragment.blocks[0]).not.toHaveProperty('origin')
  })

  it('turns figures into text in another library', () => {
    const read = readFragment(writeFragment(part, HERE), { library: '/home/b', draft: 'd1' })
    expect(JSON.stringify(read)).not.toContain('"figure"')
    expect(fragmentText(read?.fragment ?? whole)).toContain('立案提案157件，办复率高。')
  })

  it.each([
    ['no JSON', '<p>'],
    ['foreign JSON', '{"namespace":"zongshu","nodes":[{"type":"bound-figure"}]}'],
    [
      'a figure without records',
      JSON.stringify({ ...HERE, ...part }).replace('"records":["r1","r2"]', '"records":"all"'),
    ],
    [
      'a block of an unknown kind',
      JSON.stringify({ ...HERE, inline: false, blocks: [{ type: 'picture', id: 'x' }] }),
    ],
  ])('refuses %s', (_name, payload) => {
    expect(readFragment(payload, HERE)).toBeNull()
  })

  it('leaves as plain HTML in which a figure is its text', () => {
    const html = fragmentHtml({
      inline: true,
      blocks: [
        {
          type: 'paragraph',
          id: 'x',
          inlines: [
            { type: 'text', text: 'a<b', marks: ['bold', 'underline'] },
            PROPOSALS,
            { type: 'break' },
          ],
        },
      ],
    })
    expect(html).toBe('<u><b>a&lt;b</b></u>157件<br>')
  })
})
