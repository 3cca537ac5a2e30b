export const evidence = {
  title: '依据材料',
}

export type EvidenceText = typeof evidence
