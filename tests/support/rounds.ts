/**
 * How often the tests that need repetition repeat: few rounds in `npm test`, all of them in
 * `npm run test:long`. No loop count is written anywhere else.
 */
const counts = {
  movesOfOneLead: { short: 20, long: 200 },
  contestsOfTwenty: { short: 5, long: 50 },
  sequencesOfActs: { short: 10, long: 200 },
  postsAtOnce: { short: 10, long: 10 },
  setUpsAtOnce: { short: 20, long: 20 },
  kills: { short: 2, long: 10 },
  crashes: { short: 1, long: 5 },
  importKills: { short: 1, long: 3 },
  // 900 rows are five chunks: after each but the last.
  chunkKills: { short: 2, long: 4 },
  editsOfOneField: { short: 2, long: 30 },
  writesPerKill: { short: 40, long: 200 },
  propertyRuns: { short: 200, long: 10_000 },
  enumerationTries: { short: 20, long: 100 },
  parallelSignIns: { short: 50, long: 200 },
} as const

/** Whether the long tier was asked for (EINKLANG_TEST_TIER=long). */
export const longTier = process.env.EINKLANG_TEST_TIER === 'long'

/** Rounds of the named test in the tier that runs now. */
export function rounds(name: keyof typeof counts): number {
  return counts[name][longTier ? 'long' : 'short']
}
