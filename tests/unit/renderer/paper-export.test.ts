import { describe, expect, it } from 'vitest'
import type { PreflightFinding } from '#shared/preflight/finding.ts'
import { exportMany, type ManyFile, type ManyState } from '../../../renderer/features/paper/export-many.ts'
import { groupFindings, stopsExport } from '../../../renderer/features/paper/preflight-groups.ts'

const finding = (severity: PreflightFinding['severity'], id: string): PreflightFinding => ({
  id,
  rule: 'open-slot',
  severity,
  message: '',
  section: null,
  blockId: null,
  figureId: null,
  field: null,
  excerpt: '',
})

describe('the checks before an export', () => {
  const [note, block, warn] = [finding('note', 'a'), finding('block', 'b'), finding('warn', 'c')]

  it('are grouped by how grave they are, each group in the order given', () => {
    const more = finding('note', 'd')
    expect(groupFindings([note, block, warn, more])).toEqual([
      { severity: 'block', findings: [block] },
      { severity: 'warn', findings: [warn] },
      { severity: 'note', findings: [note, more] },
    ])
    expect(groupFindings([])).toEqual([])
  })

  it('stop for advice unless the writer chose not to be asked, and never for what is only worth knowing', () => {
    expect(stopsExport([note], 'all')).toBe(false)
    expect(stopsExport([note, warn], 'all')).toBe(true)
    expect(stopsExport([note, warn], 'blocks')).toBe(false)
    expect(stopsExport([block], 'blocks')).toBe(true)
  })
})

describe('writing several drafts', () => {
  const file = (title: string): ManyFile => ({ draftId: title, title, format: 'docx', profile: 'report' })

  async function run(
    titles: string[],
    write: (file: ManyFile) => Promise<string | null>,
    isStopped: () => boolean = () => false,
  ) {
    const told: [number, ManyState['kind']][] = []
    const last: ManyState[] = []
    await exportMany(titles.map(file), {
      write,
      onState: (index, state) => {
        told.push([index, state.kind])
        last[index] = state
      },
      isStopped,
    })
    return { told, last }
  }

  it('writes one file after the other', async () => {
    const { told } = await run(['甲', '乙'], ({ title }) => Promise.resolve(`/${title}.docx`))
    expect(told).toEqual([
      [0, 'writing'],
      [0, 'done'],
      [1, 'writing'],
      [1, 'done'],
    ])
  })

  it('goes on after a file that failed, and keeps its error', async () => {
    const error = new Error('磁盘已满')
    const { last } = await run(['甲', '乙', '丙'], ({ title }) =>
      title === '乙' ? Promise.reject(error) : Promise.resolve(title),
    )
    expect(last).toEqual([
      { kind: 'done', file: '甲' },
      { kind: 'failed', error },
      { kind: 'done', file: '丙' },
    ])
  })

  it('finishes the file at hand when the writer stops, and starts no other', async () => {
    const written: string[] = []
    const { last } = await run(
      ['甲', '乙', '丙'],
      ({ title }) => Promise.resolve(written[written.push(title) - 1] ?? null),
      () => written.length > 0,
    )
    expect(written).toEqual(['甲'])
    expect(last.map(({ kind }) => kind)).toEqual(['done', 'stopped', 'stopped'])
  })
})
