import { Menu } from '@mantine/core'
import { EXPORT_FORMATS, type ExportFormat } from '#shared/ipc/contract/exporting.ts'
import { useText } from '../../text/use-text.ts'
import { openExportMany } from './paper-store.ts'

/** Everything a secretary is asked for, beside the button for Word. */
export function ExportMenu({
  onExport,
  onCopy,
  onSheetFile,
  onSheetView,
  onPrint,
}: {
  onExport: (format: ExportFormat) => void
  onCopy: () => void
  onSheetFile: () => void
  onSheetView: () => void
  onPrint: () => void
}) {
  const { exporting: text, sheet } = useText()
  const hints: Partial<Record<ExportFormat, string>> = { zip: text.zipHint }
  return (
    <>
      {EXPORT_FORMATS.map((format) => (
        <Menu.Item key={format} title={hints[format]} onClick={() => onExport(format)}>
          {text.menu[format]}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={onPrint}>{text.menu.print}</Menu.Item>
      <Menu.Item title={text.copyHint} onClick={onCopy}>
        {text.menu.copy}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={openExportMany}>{text.menu.many}</Menu.Item>
      <Menu.Item onClick={onSheetFile}>{sheet.file}</Menu.Item>
      <Menu.Item onClick={onSheetView}>{sheet.view}</Menu.Item>
    </>
  )
}
