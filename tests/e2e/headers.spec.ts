import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { fetchPage } from '../support/acts/fetch-page'
import { builtActions } from '../support/acts/manifest'
import { pageFor } from '../support/acts/page-for'
import { postAction } from '../support/acts/post'
import { sumsOf } from '../support/acts/sums'
import { test } from '../support/browser/fixtures'
import { fill, pagePatterns } from '../support/browser/pages'
import { root } from '../support/sources'

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

test('every page carries its headers, and every script the nonce of its policy', async ({
  backstage,
  installation,
}) => {
  const stage = await backstage.scene()
  const things = await backstage.things(stage)
  const nonces = new Set<string>()
  const pages = pagePatterns()
  for (const { pattern, signedIn } of [...pages, { pattern: '/nowhere', signedIn: true }]) {
    const cookie = signedIn ? (stage.cookies.doer ?? '') : ''
    const { headers, text } = await fetchPage(installation.url, fill(pattern, things), { cookie })
    expect(Object.fromEntries(headers), pattern).toMatchObject(always)
    expect(headers.get('x-powered-by'), pattern).toBeNull()
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy, pattern).toContain(part)
    }
    expect(policy, pattern).not.toMatch(/script-src[^;]*unsafe/)
    const nonce = /script-src[^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(nonce.length, pattern).toBeGreaterThan(20)
    const scripts = text.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length, pattern).toBeGreaterThan(0)
    expect(
      scripts.filter((script) => !script.includes(`nonce="${nonce}"`)),
      pattern,
    ).toEqual([])
    if (signedIn) expect(headers.get('cache-control'), pattern).toContain('no-store')
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(pages.length + 1)
})

const build = join(root, process.env.NEXT_DIST_DIR || '.next')

test('the browser is sent no source maps, no secrets and no names of settings', ({
  installation,
}) => {
  const paths = readdirSync(join(build, 'static'), { recursive: true }).map(String)
  expect(paths.filter((path) => path.endsWith('.map'))).toEqual([])
  const scripts = paths.filter((path) => path.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  const told = scripts.map((path) => readFileSync(join(build, 'static', path), 'utf8')).join('\n')
  const {
    AUTH_SECRET = '',
    DATABASE_URL = '',
    MIGRATION_DATABASE_URL = '',
  } = installation.environment
  const passwords = [DATABASE_URL, MIGRATION_DATABASE_URL].map((url) => new URL(url).password)
  const kept = [AUTH_SECRET, ...passwords, ...namesOfSettings()]
  expect(kept.length).toBeGreaterThan(12)
  expect(kept.filter((word) => told.includes(word))).toEqual([])
  expect(told).not.toMatch(/postgres(ql)?:\/\//)
})

/** As .env.example names them; those that mean something else too are left out. */
function namesOfSettings(): string[] {
  const text = readFileSync(join(root, '.env.example'), 'utf8')
  const names = [...text.matchAll(/^#? ?([A-Z][A-Z_]{4,})=/gm)].map(([, name]) => name ?? '')
  return names.filter((name) => name.includes('_'))
}

const strangers = { foreign: 'https://boese.example', null: 'null', absent: null }

for (const [origin, value] of Object.entries(strangers)) {
  test(`a form with ${origin} origin changes nothing`, async ({ backstage, installation }) => {
    test.setTimeout(120_000)
    const stage = await backstage.scene()
    const heard: string[] = []
    for (const { name, right, edit, inDemo } of await backstage.acts()) {
      if (inDemo) continue
      const { fields, by } = await backstage.prepare(stage, name)
      const before = await sumsOf(installation.adminUrl, stage.orgId)
      // Signing in would end the session of the browser that does.
      const cookie = right === 'anyone' ? '' : (stage.cookies[by] ?? '')
      const from = { url: installation.url, cookie, origin: value }
      const page = pageFor(name, fields)
      const { state, goesTo } = await postAction(from, name, { ...fields, ...edit }, { page })
      const after = await sumsOf(installation.adminUrl, stage.orgId)
      if (goesTo || state?.status === 'done') heard.push(`${name}: ${goesTo ?? state?.status}`)
      const written = Object.keys(after).filter((table) => after[table] !== before[table])
      if (written.length > 0) heard.push(`${name} wrote ${written}`)
    }
    expect(heard).toEqual([])
  })

  test(`a route with ${origin} origin changes nothing`, async ({ backstage, installation }) => {
    const stage = await backstage.scene()
    const before = await sumsOf(installation.adminUrl, stage.orgId)
    for (const path of ['/api/auth/sign-out', '/api/files/imports']) {
      const headers = { cookie: stage.cookies.doer ?? '', ...(value ? { origin: value } : {}) }
      const body = new FormData()
      body.append('files', new File(['name,city\nA,B\n'], 'accounts.csv'))
      const url = new URL(path, installation.url)
      const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' })
      expect(answer.status, path).toBe(403)
    }
    expect(await sumsOf(installation.adminUrl, stage.orgId)).toEqual(before)
    const cookie = stage.cookies.doer ?? ''
    expect((await fetchPage(installation.url, '/home', { cookie })).status).toBe(200)
  })
}

test('no action answers to a GET, and none is known that the build does not name', async ({
  backstage,
  installation,
}) => {
  const stage = await backstage.scene()
  const before = await sumsOf(installation.adminUrl, stage.orgId)
  const cookie = stage.cookies.doer ?? ''
  for (const { id } of builtActions()) {
    const { status } = await fetchPage(installation.url, '/home', { cookie, 'Next-Action': id })
    expect(status).toBe(200)
  }
  const unknown = await fetch(new URL('/home', installation.url), {
    method: 'POST',
    headers: { cookie, 'Next-Action': '7f'.padEnd(42, '0'), origin: installation.url },
    body: '[]',
  })
  expect(unknown.status).toBeGreaterThanOrEqual(400)
  expect(unknown.status).toBeLessThan(500)
  expect(await sumsOf(installation.adminUrl, stage.orgId)).toEqual(before)
})

test('the session is out of reach of scripts and other sites, and goes with what was kept', async ({
  backstage,
  installation,
}) => {
  const stage = await backstage.scene()
  const { fields } = await backstage.prepare(stage, 'signIn')
  const answer = await postAction({ url: installation.url }, 'signIn', fields)
  const [session = '', device = ''] = answer.headers.getSetCookie()
  for (const cookie of [session, device]) {
    expect(cookie).toMatch(/; Path=\/(;|$)/i)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=lax/i)
    // Over http a browser would refuse it otherwise.
    expect(cookie).not.toMatch(/; Secure|Domain=/i)
  }
  expect(session).not.toMatch(/Max-Age|Expires/i)
  const left = await fetch(new URL('/api/auth/sign-out', installation.url), {
    method: 'POST',
    headers: { cookie: session.split(';')[0] ?? '', origin: installation.url },
    redirect: 'manual',
  })
  expect(left.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect(left.headers.get('set-cookie')).toMatch(/einklang-session=;.*(Max-Age=0|1970)/i)
})
