import type { EvidenceText } from '../zh-CN/evidence.ts'

export const evidence: EvidenceText = {
  title: 'Evidence',
}
