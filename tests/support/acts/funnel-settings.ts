import { createReason } from '@/lib/funnel/commands/reasons'
import { createSource } from '@/lib/funnel/commands/sources'
import { createStage } from '@/lib/funnel/commands/stages'
import { type Acts, editing, type Scene, unique } from './act'

const names = { nameDe: ['Neu', 'Anders'], nameEn: ['New', 'Other'] } as const
const settingsOfFunnel = { file: 'lib/funnel/actions.ts', right: 'stage.write' } as const
const fresh = () => ({ nameDe: unique('Neu'), nameEn: unique('New') })

/** A stage of its own for each act, so that acts do not meet. */
async function ownStage({ doer }: Scene) {
  const values = { ...fresh(), holder: 'SALES', kind: 'SQL', maxAgeDays: 9 } as const
  return { values, id: (await createStage(doer, values)).id }
}

async function ownReason({ doer }: Scene) {
  const values = { ...fresh(), exit: 'LOST' } as const
  return { values, id: (await createReason(doer, values)).id }
}

async function ownSource({ doer }: Scene) {
  const values = fresh()
  return { values, id: (await createSource(doer, values)).id }
}

export const funnelSettingsActs: Acts = {
  createStage: {
    ...settingsOfFunnel,
    fields: () => ({ ...fresh(), holder: 'SALES', kind: 'SQL', maxAgeDays: '5' }),
  },
  editStage: {
    ...settingsOfFunnel,
    edits: { ...names, maxAgeDays: ['11', '12'] },
    fields: async (scene) => {
      const { id, values } = await ownStage(scene)
      const { nameDe, nameEn, holder } = values
      return editing({ nameDe, nameEn, holder, maxAgeDays: '9' }, { stageId: id })
    },
  },
  shiftStage: {
    ...settingsOfFunnel,
    fields: async (scene) => ({ stageId: (await ownStage(scene)).id, direction: 'up' }),
  },
  archiveStage: {
    ...settingsOfFunnel,
    fields: async (scene) => ({ stageId: (await ownStage(scene)).id }),
  },
  createReason: { ...settingsOfFunnel, fields: () => ({ ...fresh(), exit: 'LOST' }) },
  editReason: {
    ...settingsOfFunnel,
    edits: names,
    fields: async (scene) => {
      const { id, values } = await ownReason(scene)
      return editing({ nameDe: values.nameDe, nameEn: values.nameEn }, { reasonId: id })
    },
  },
  shiftReason: {
    ...settingsOfFunnel,
    fields: async (scene) => ({ reasonId: (await ownReason(scene)).id, direction: 'up' }),
  },
  archiveReason: {
    ...settingsOfFunnel,
    fields: async (scene) => ({ reasonId: (await ownReason(scene)).id }),
  },
  createSource: { ...settingsOfFunnel, fields: fresh },
  editSource: {
    ...settingsOfFunnel,
    edits: names,
    fields: async (scene) => {
      const { id, values } = await ownSource(scene)
      return editing(values, { sourceId: id })
    },
  },
  shiftSource: {
    ...settingsOfFunnel,
    fields: async (scene) => ({ sourceId: (await ownSource(scene)).id, direction: 'up' }),
  },
  archiveSource: {
    ...settingsOfFunnel,
    fields: async (scene) => ({ sourceId: (await ownSource(scene)).id }),
  },
}
