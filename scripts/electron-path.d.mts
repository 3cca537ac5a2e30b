export type FoundElectron = {
  kind: 'official' | 'fallback' | 'override'
  version: string
  dir: string
  executable: string
  env: Record<string, string>
}
export declare function findElectron(): FoundElectron | null
export declare function sandboxFlags(): string[]
