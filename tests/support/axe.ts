import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { query } from './database'
import { longTier } from './rounds'

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

export type Look = { theme: 'light' | 'dark'; locale: 'de' | 'en'; width: 1280 | 390 }

const themes = ['light', 'dark'] as const
const locales = ['de', 'en'] as const
const widths = [1280, 390] as const

/** Two looks that differ in everything; all eight in the long tier. */
export const looks: Look[] = longTier
  ? themes.flatMap((theme) =>
      locales.flatMap((locale) => widths.map((width) => ({ theme, locale, width }))),
    )
  : [
      { theme: 'light', locale: 'de', width: 1280 },
      { theme: 'dark', locale: 'en', width: 390 },
    ]

/** In one word, for the name of a test. */
export function nameOf({ theme, locale, width }: Look): string {
  return `${theme} ${locale} ${width}`
}

/** Gives the browser this look before a page is opened; the language is that of an anonymous visitor. */
export async function dress(
  page: Page,
  { theme, locale, width }: Look,
  url: string,
): Promise<void> {
  await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.context().addCookies([
    { name: 'einklang-theme', value: theme, url },
    { name: 'einklang-locale', value: locale, url },
  ])
}

/** The language of somebody who is signed in is their own, not the browser's. */
export async function speak(adminUrl: string, userId: string, locale: Look['locale']) {
  await query(adminUrl, 'update "User" set locale = $2 where id = $1', [userId, locale])
}

/** The page as it stands breaks no rule of WCAG 2.2 AA that a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary}`),
  )
  expect(found, `axe on ${page.url()}`).toEqual([])
}
