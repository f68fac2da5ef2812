import { rm } from 'node:fs/promises'
import { longTier } from '../rounds'
import { buildOnce, type RunningInstallation, startInstallation } from './installation'
import { buildWithoutProxy } from './without-proxy'

/**
 * One build and one installation for all journeys; each worker makes its own organisation in it. In
 * the long tier there is another one, whose build has no proxy.
 */
export default async function startForJourneys() {
  await buildOnce()
  const journeys = await startInstallation()
  process.env.EINKLANG_TEST_INSTALLATION = told(journeys)
  if (!longTier) return journeys.stop
  const folder = await buildWithoutProxy()
  const bare = await startInstallation({ folder })
  process.env.EINKLANG_TEST_WITHOUT_PROXY = told(bare)
  return async () => {
    await journeys.stop()
    await bare.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function told({ url, build, environment, adminUrl, ownerUrl, appUrl }: RunningInstallation) {
  return JSON.stringify({ url, build, environment, adminUrl, ownerUrl, appUrl })
}
