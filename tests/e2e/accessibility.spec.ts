import { dress, expectAccessible, looks, nameOf, speak } from '../support/axe'
import { test } from '../support/browser/fixtures'
import { type Opened, pagePatterns, placeOf } from '../support/browser/pages'

test.describe.configure({ mode: 'parallel' })
// A page that stands still tells enough by itself.
test.use({ trace: 'off' })

const patterns = pagePatterns()
const anonymous = patterns.filter(({ signedIn }) => !signedIn)
const workspace = patterns.filter(({ signedIn }) => signedIn)

test.afterEach(({ installation, world }) =>
  speak(installation.adminUrl, world.people.mara.userId, 'de'),
)

for (const look of looks) {
  test.describe(nameOf(look), () => {
    for (const { pattern } of anonymous) {
      test(`${pattern} is accessible to everybody`, async ({ page, installation, world }) => {
        await dress(page, look, installation.url)
        await open(page, pattern, { installation, world })
      })
    }

    for (const { pattern } of workspace) {
      test(`${pattern} is accessible to members`, async ({ mara, installation, world }) => {
        await dress(mara, look, installation.url)
        await speak(installation.adminUrl, world.people.mara.userId, look.locale)
        await open(mara, pattern, { installation, world })
      })
    }
  })
}

async function open(page: Parameters<typeof expectAccessible>[0], pattern: string, seen: Opened) {
  await page.goto(await placeOf(pattern, seen))
  await expectAccessible(page)
}
