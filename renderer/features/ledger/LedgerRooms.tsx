import { lazy, Suspense, type ComponentType } from 'react'
import { openLedgerRoom, useLedgerRoom, type LedgerRoomName } from './ledger-room.ts'

type Room = ComponentType<{ onClose: () => void }>

const ROOMS: Readonly<Record<LedgerRoomName, Room>> = {
  texts: lazy(async () => ({ default: (await import('../texts/TextsRoom.tsx')).TextsRoom })),
  collect: lazy(async () => ({ default: (await import('../collect/CollectRoom.tsx')).CollectRoom })),
  duplicates: lazy(async () => ({
    default: (await import('../duplicates/DuplicatesRoom.tsx')).DuplicatesRoom,
  })),
  labels: lazy(async () => ({ default: (await import('../labels/LabelsRoom.tsx')).LabelsRoom })),
  bin: lazy(async () => ({ default: (await import('../bin/BinRoom.tsx')).BinRoom })),
  glance: lazy(async () => ({ default: (await import('../glance/GlanceRoom.tsx')).GlanceRoom })),
}

/** The dialog of the ledger that is open, if one is. */
export function LedgerRooms() {
  const room = useLedgerRoom((state) => state.room)
  if (room === null) return null
  const Opened = ROOMS[room]
  return (
    <Suspense>
      <Opened onClose={() => openLedgerRoom(null)} />
    </Suspense>
  )
}
