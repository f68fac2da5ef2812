import { expect, test, vi } from 'vitest'

test('four work at once, the others in their turn, and a failure gives its place on', async () => {
  const { throughGate } = await import('@/lib/auth/gate')
  const finish: (() => void)[] = []
  const started: number[] = []
  const tries = Array.from({ length: 8 }, (_, index) =>
    throughGate(async () => {
      started.push(index)
      await new Promise<void>((resolve) => finish.push(resolve))
      if (index === 0) throw new Error('failed')
      return index
    }).catch(() => -1),
  )
  await vi.waitFor(() => expect(finish).toHaveLength(4))
  expect(started).toEqual([0, 1, 2, 3])
  finish[0]?.()
  await vi.waitFor(() => expect(started).toEqual([0, 1, 2, 3, 4]))
  for (let index = 1; index < 8; index += 1) {
    await vi.waitFor(() => expect(finish.length).toBeGreaterThan(index))
    finish[index]?.()
  }
  expect(await Promise.all(tries)).toEqual([-1, 1, 2, 3, 4, 5, 6, 7])
})

test('a queue of a thousand takes nobody in any more', async () => {
  vi.resetModules()
  const { throughGate } = await import('@/lib/auth/gate')
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const waiting = Array.from({ length: 1_004 }, () => throughGate(() => opened))
  await expect(throughGate(() => opened)).rejects.toMatchObject({ reason: 'errors.busy' })
  open()
  await Promise.all(waiting)
  await expect(throughGate(() => opened)).resolves.toBeUndefined()
})
