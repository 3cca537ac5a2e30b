/** The part and the sentence in which a number stands, with the number in bold. */
export function SheetSentence({
  heading,
  pieces: [before, number, after],
}: {
  heading: string
  pieces: readonly [string, string, string]
}) {
  return (
    <>
      <p className="sheet-part">{heading}</p>
      <p className="sheet-sentence">
        {before}
        {number !== '' && <strong>{number}</strong>}
        {after}
      </p>
    </>
  )
}
