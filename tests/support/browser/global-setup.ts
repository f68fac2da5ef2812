import { buildOnce, startInstallation } from './installation'

/** One build and one installation for all journeys; each worker makes its own organisation in it. */
export default async function startForJourneys() {
  await buildOnce()
  const { stop, url, environment, adminUrl, ownerUrl, appUrl } = await startInstallation()
  const installation = { url, environment, adminUrl, ownerUrl, appUrl }
  process.env.EINKLANG_TEST_INSTALLATION = JSON.stringify(installation)
  return stop
}
