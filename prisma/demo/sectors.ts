import { beverages, dairy, foodstuffs } from './sectors/food'
import { chemistry, paper, pharmacy, plastics } from './sectors/industry'
import type { Sector } from './sectors/sector'
import { plantEngineering, sewage, waterSupply } from './sectors/water'

/** The sectors in which the demo company has customers. */
export const sectors: readonly Sector[] = [
  beverages,
  dairy,
  waterSupply,
  sewage,
  chemistry,
  pharmacy,
  foodstuffs,
  paper,
  plastics,
  plantEngineering,
]
