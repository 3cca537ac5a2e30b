import { ONE, scaledText, toScaled } from '../domain/decimal.ts'
import type { Period } from '../domain/period.ts'
import { parseQuantity } from '../domain/quantity-parse.ts'
import { splitUnit } from '../domain/unit.ts'
import { inBase } from './amount.ts'
import type { Indicator, IndicatorDefinition } from './indicator.ts'
import type { PreviousPeriod } from './previous-period.ts'

/** Why two periods cannot be set against each other. */
export type ComparisonBlock = 'no-previous' | 'basis' | 'unit' | 'approximate' | 'zero' | 'not-a-count'

export type Comparison =
  | {
      readonly kind: 'up' | 'down' | 'same'
      /** 增长7.5%, 下降3%, 提高1.2个百分点, 持平. */
      readonly text: string
      /** In % or percentage points, as printed; 0 for 持平. */
      readonly value: number
      readonly unit: '%' | '个百分点'
    }
  | { readonly kind: 'blocked'; readonly why: ComparisonBlock; readonly since: string }

/**
 * An indicator against the period before: percent for counts, half up to one decimal; percentage points for rates, as
 * their printed texts differ.
 * Blocked when the basis changed in between, when units differ, or when a value is approximate or the earlier one zero:
 * a percentage would then say more than the records do.
 */
export function compareIndicators(
  current: Indicator,
  previous: Indicator | undefined,
  definition: IndicatorDefinition | undefined,
  periods: { readonly current: Period; readonly previous: PreviousPeriod },
): Comparison {
  const blocked = (why: ComparisonBlock, since = ''): Comparison => ({ kind: 'blocked', why, since })
  if (current.aggregate === 'text' || current.aggregate === 'count_years') return blocked('not-a-count')
  if (previous === undefined) return blocked('no-previous')
  const since = basisStarts(definition).findLast(
    (day) => day > periods.previous.from && day <= periods.current.to,
  )
  if (since !== undefined) return blocked('basis', since)
  if (splitUnit(current.unit).base !== splitUnit(previous.unit).base) return blocked('unit')
  if (!current.exact || !previous.exact) return blocked('approximate')
  const [now, before] = [current, previous].map(comparedAmount) as [bigint, bigint]
  const unit = current.unit === '%' ? '个百分点' : '%'
  if (now === before) return { kind: 'same', text: '持平', value: 0, unit }
  const kind = now > before ? 'up' : 'down'
  const gap = now > before ? now - before : before - now
  if (unit === '%' && before === 0n) return blocked('zero')
  const scaled = unit === '%' ? oneDecimal((gap * 100n * ONE * 10n) / before) : gap
  const word = kind === 'down' ? '下降' : unit === '%' ? '增长' : '提高'
  const digits = scaledText(scaled)
  return { kind, text: `${word}${digits}${unit}`, value: Number(digits), unit }
}

/** In 10^-4 of the base unit. Rates by what is printed: 95% after 94% is one point more, whatever was rounded away. */
function comparedAmount({ value, unit, text }: Indicator): bigint {
  const printed = unit === '%' ? parseQuantity(text) : null
  const shown = printed?.ok === true && printed.value.unit === '%' ? printed.value.value : value
  return inBase({ scaled: toScaled(shown), unit, approx: '' })
}

/** `tenfold` is in 10^-5: half up to one decimal, or to the first decimal that is not zero, at most four. */
function oneDecimal(tenfold: bigint): bigint {
  for (let step = ONE / 10n; step > 1n; step /= 10n) {
    const rounded = (tenfold + step * 5n) / (step * 10n)
    if (rounded > 0n) return rounded * step
  }
  return (tenfold + 5n) / 10n > 0n ? (tenfold + 5n) / 10n : 1n
}

const SINCE = /(?:自|从)?(\d{4})年度?(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:起|以后|之后|开始)/gu

/**
 * The days from which a basis holds, oldest first: the definition's own, else every 自2025年起 or 2025年7月起 in its
 * words.
 */
export function basisStarts(definition: IndicatorDefinition | undefined): string[] {
  if (definition === undefined) return []
  if (definition.basisSince !== null) return [definition.basisSince]
  const days = [...definition.basis.matchAll(SINCE)].map(
    ([, year = '', month = '1', day = '1']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
  return days.sort()
}
