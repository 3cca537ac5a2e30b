import type { PaperParts } from './paper-parts.ts'
import { fullWidth } from './title-lines.ts'

/** Right indents of 署名 and 成文日期 in characters of the body. */
export type SignatureIndents = { readonly organ: number; readonly date: number }

/**
 * Where the signature stands (GB/T 9704-2012, 7.3.5). Without a seal the organ is two characters from the right and the
 * date begins two characters behind the organ's first one; a date longer than the organ is two from the right and the
 * organ begins two before it. With a seal the date is four from the right and the organ is centred above it.
 */
export function signatureIndents({
  organ,
  date,
  sealed,
}: NonNullable<PaperParts['signature']>): SignatureIndents {
  const [organs, dates] = [fullWidth(organ), fullWidth(date)]
  if (sealed) return { organ: Math.max(0, 4 + (dates - organs) / 2), date: 4 }
  if (dates > organs) return { organ: 4 + dates - organs, date: 2 }
  return { organ: 2, date: organs - dates }
}
