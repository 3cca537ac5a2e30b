import { Button } from '@mantine/core'
import { Copy } from 'lucide-react'
import type { ImportError } from '#shared/ipc/contract/import.ts'
import { useText } from '../../text/use-text.ts'
import { copyFaults } from './copy-faults.ts'

/** Every bad cell by row, column and reason, to be copied to whoever keeps the table. */
export function ImportErrors({ errors }: { errors: readonly ImportError[] }) {
  const { importing: text, reasons } = useText()
  const place = (row: number) => (row === 0 ? text.wholeFile : String(row))
  return (
    <>
      <div className="import-table selectable" tabIndex={0} role="region" aria-label={text.bad}>
        <table>
          <thead>
            <tr>
              <th className="narrow">{text.row}</th>
              <th className="column-name">{text.column}</th>
              <th>{text.reason}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ row, column, reason }) => (
              <tr key={`${row} ${column} ${reasons.say(reason)}`}>
                <td className="numbers">{place(row)}</td>
                <td>{reasons.column(column)}</td>
                <td>{reasons.say(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        className="import-copy"
        leftSection={<Copy size={13} />}
        onClick={() => void copyFaults(errors)}
      >
        {text.copyErrors}
      </Button>
    </>
  )
}
