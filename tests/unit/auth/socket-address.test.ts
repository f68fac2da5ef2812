import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

const spoofed = {
  'x-forwarded-for': '6.6.6.6',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  forwarded: 'for=6.6.6.6',
  'x-real-ip': '6.6.6.6',
}

/** What a page would see of a request that lies about where it comes from. */
async function headersSeen(trustProxy: string): Promise<IncomingHttpHeaders> {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgresql://a@localhost/a')
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('TRUST_PROXY', trustProxy)
  const { believeSocketsOnly } = await import('@/lib/auth/socket-address')
  const forget = believeSocketsOnly()
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  try {
    const answer = await fetch(`http://127.0.0.1:${port}`, { headers: spoofed })
    return await answer.json()
  } finally {
    server.close()
    forget()
  }
}

test('without a trusted proxy the address is that of the connection', async () => {
  const seen = await headersSeen('0')
  expect(seen['x-forwarded-for']).toBe('127.0.0.1')
  for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'x-real-ip']) {
    expect(seen[name]).toBeUndefined()
  }
})

test('a trusted proxy is believed', async () => {
  expect(await headersSeen('1')).toMatchObject(spoofed)
})
