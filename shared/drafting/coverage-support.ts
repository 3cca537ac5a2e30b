import { createClaimReader, type Claim } from './coverage-claims.ts'
import { holdTogether, type Trial } from './coverage-held.ts'
import type { Material } from './coverage-material.ts'

/** The share of a claim's pairs that one record must hold to support it; never by a single pair. */
const OWN = 0.5
/** Less is enough where the same record holds half of what stands around the claim, if that is something. */
const AROUND = { least: 3, share: 0.5, claim: 0.25 }
/** Sentences remembered for one ledger; a writer leaves hundreds of half-typed ones behind. */
const KEPT = 4000

type Known = { readonly read: (sentence: string) => Claim[]; readonly verdicts: Map<string, boolean> }

const knownOf = new WeakMap<Material, Known>()

/**
 * Which of the sentences claim something that no record of the ledger supports. Verdicts are remembered with the ledger,
 * so that only what was typed since is held against its records, all of it in one go.
 */
export function withoutSupport(sentences: Iterable<string>, material: Material): ReadonlySet<string> {
  const asked = [...new Set(sentences)]
  const known = knownOf.get(material) ?? { read: createClaimReader(material.claims), verdicts: new Map() }
  knownOf.set(material, known)
  const { read, verdicts } = known
  if (verdicts.size + asked.length > KEPT) verdicts.clear()
  const fresh = asked
    .filter((sentence) => !verdicts.has(sentence))
    .map((sentence) => ({ sentence, trials: read(sentence).map(tryClaim) }))
  const records = material.parts.flatMap((part) => part.records)
  const won = holdTogether(
    fresh.flatMap(({ trials }) => trials),
    records,
  )
  for (const { sentence, trials } of fresh) {
    verdicts.set(
      sentence,
      trials.every((trial) => won.has(trial)),
    )
  }
  return new Set(asked.filter((sentence) => verdicts.get(sentence) === false))
}

/** Won by a record that holds enough of the claim, or by several that hold its row of things (举办甲、乙). */
function tryClaim({ pairs, around, items }: Claim): Trial {
  const told = new Set<number>()
  return {
    groups: [pairs, around, ...items],
    judge(held) {
      const [own, rest] = [held[0] ?? 0, held[1] ?? 0]
      if (isEnough(own, pairs.size)) return true
      if (items.length > 1) {
        for (const [at, item] of items.entries()) if (isEnough(held[at + 2] ?? 0, item.size)) told.add(at)
        if (told.size === items.length) return true
      }
      return (
        around.size >= AROUND.least && rest >= AROUND.share * around.size && own >= AROUND.claim * pairs.size
      )
    },
  }
}

function isEnough(held: number, size: number): boolean {
  return held >= Math.max(Math.min(2, size), OWN * size)
}
