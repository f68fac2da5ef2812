import type { PersonKey } from '../people'

export type Device = { model: string; quantity: string }

export const devices = {
  turbidity: { model: 'TS 40', quantity: 'Trübung' },
  flow: { model: 'DF 20', quantity: 'Durchfluss' },
  conductivity: { model: 'LF 30', quantity: 'Leitfähigkeit' },
  level: { model: 'FS 12', quantity: 'Füllstand' },
  oxygen: { model: 'OX 15', quantity: 'Sauerstoff' },
  acidity: { model: 'PH 9', quantity: 'pH-Wert' },
} as const satisfies Record<string, Device>

export type Sector = {
  name: string
  /** How firms of the sector are called, `{ort}` being an invented place. */
  forms: readonly string[]
  employees: readonly [number, number]
  /** Values of orders in thousands of euros. */
  orders: readonly [number, number]
  devices: readonly Device[]
  /** Parts of a plant, in words that need no article. */
  plants: readonly string[]
  /** What customers want, as a noun that needs no article. */
  needs: readonly string[]
  /** What customers say. */
  quotes: readonly string[]
  marketing: readonly PersonKey[]
  sales: readonly PersonKey[]
}
