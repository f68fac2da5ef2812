import type { Acts } from './act'
import { authActs } from './auth'
import { companyActs } from './companies'
import { demoActs } from './demo'
import { leadActs } from './funnel'
import { funnelSettingsActs } from './funnel-settings'
import { importActs } from './imports'
import { noteActs } from './notes'
import { peopleActs } from './people'
import { settingsActs } from './settings'

/** Every action there is, by the name it is exported with; a test compares it with the build. */
export const acts: Acts = {
  ...authActs,
  ...companyActs,
  ...demoActs,
  ...leadActs,
  ...funnelSettingsActs,
  ...importActs,
  ...noteActs,
  ...peopleActs,
  ...settingsActs,
}
