/** Runs inside the window, so everything it needs is in it: `show` and `hide` a grid of plain elements above the program. */
export function addPlainGrid({
  rows,
  columns,
  height,
}: {
  rows: number
  columns: number
  height: number
}): void {
  const overlay = document.createElement('div')
  overlay.className = 'plain-grid'
  overlay.tabIndex = 0
  const look =
    'position:fixed;inset:0;z-index:999;background:#fff;overflow:hidden;font-size:13px;display:none'
  overlay.style.cssText = look
  const field = document.createElement('textarea')
  field.style.cssText = `position:absolute;width:150px;height:${height}px;opacity:0;pointer-events:none`
  const cells: HTMLElement[][] = []
  for (let row = 0; row < rows; row += 1) {
    const line = document.createElement('div')
    line.style.cssText = `display:flex;position:absolute;height:${height}px;border-bottom:1px solid #eee`
    line.style.transform = `translateY(${row * height}px)`
    cells.push(
      Array.from({ length: columns }, () => {
        const cell = document.createElement('div')
        cell.style.cssText = 'width:150px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis'
        line.append(cell)
        return cell
      }),
    )
    overlay.append(line)
  }
  overlay.append(field)
  document.body.append(overlay)

  let first = 0
  let [row, column, head] = [0, 0, 0]
  const write = () => {
    for (const [at, line] of cells.entries()) {
      for (const [place, cell] of line.entries()) cell.textContent = `${first + at}行${place}列的文字`
    }
  }
  const mark = (isOn: boolean) => {
    for (let at = Math.min(row, head); at <= Math.max(row, head); at += 1) {
      const cell = cells[at - first]?.[column]
      if (cell === undefined) continue
      cell.style.background = isOn ? '#dcebe8' : ''
      cell.toggleAttribute('data-marked', isOn)
    }
    const cell = cells[row - first]?.[column]
    cell?.toggleAttribute('data-cursor', isOn)
    if (cell && isOn) cell.id = `plain-${row}-${column}-${head}`
  }
  const show = (wanted: number) => {
    if (wanted >= first && wanted < first + rows) return
    first = wanted < first ? wanted : wanted - rows + 1
    write()
  }
  overlay.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event
    const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : key === 'PageDown' ? rows - 2 : 0
    const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    if (down === 0 && across === 0) return
    event.preventDefault()
    mark(false)
    if (shiftKey) head = Math.max(0, head + down)
    else {
      row = Math.max(0, row + down)
      head = row
      column = Math.min(columns - 1, Math.max(0, column + across))
    }
    show(head)
    mark(true)
    field.style.transform = `translate(${column * 150}px,${(row - first) * height}px)`
    field.focus({ preventScroll: true })
  })
  field.addEventListener('input', () => {
    field.style.opacity = '1'
  })
  write()
  mark(true)
  Object.assign(globalThis, {
    showPlainGrid: (isOn: boolean) => {
      overlay.style.display = isOn ? 'block' : 'none'
      field.value = ''
      field.style.opacity = '0'
      if (isOn) field.focus({ preventScroll: true })
    },
  })
}
