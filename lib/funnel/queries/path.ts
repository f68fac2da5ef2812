import 'server-only'
import type { Tx } from '@/lib/db/within'
import { inForce } from '../passes'
import type { StageInUse } from './stages'

/** The way of a pass: for every stage when it was entered first, really or only passed over. */
export async function pathOf(tx: Tx, passId: string, stages: StageInUse[]) {
  const rows = await tx.stageEvent.findMany({
    where: { passId },
    orderBy: { seq: 'asc' },
    select: {
      id: true,
      stageId: true,
      kind: true,
      at: true,
      imputed: true,
      dateUnknown: true,
      annulsId: true,
    },
  })
  const lines = inForce(rows)
  return stages.map((stage) => {
    const entered = lines.find((line) => line.stageId === stage.id && !line.imputed)
    const passed = lines.some((line) => line.stageId === stage.id && line.imputed)
    const left =
      entered &&
      lines.find(({ at, imputed, id }) => !imputed && at > entered.at && id !== entered.id)
    return {
      stage,
      enteredAt: entered?.at ?? null,
      leftAt: left?.at ?? null,
      dateUnknown: entered?.dateUnknown ?? false,
      passed: passed && !entered,
    }
  })
}
