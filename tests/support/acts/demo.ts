import type { Acts } from './act'
import { setUpToken } from './auth'

const file = 'lib/demo/actions.ts'

export const demoActs: Acts = {
  removeDemoCompany: { file, right: 'own', inDemo: true, fields: () => ({}) },
  openDemoCompany: {
    file,
    right: 'anyone',
    inDemo: true,
    fields: async () => ({ token: await setUpToken() }),
  },
}
