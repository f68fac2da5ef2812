/** What is wanted on two cores: milliseconds one after the other, and how much more 100,000 leads may take than 1,000. */
export const bounds: Record<string, { milliseconds: number; growth: number }> = {
  'list of 50': { milliseconds: 60, growth: 1.3 },
  board: { milliseconds: 80, growth: 4 },
  'lead page': { milliseconds: 60, growth: 1.3 },
  create: { milliseconds: 20, growth: 1.3 },
  move: { milliseconds: 20, growth: 1.3 },
}

/** Client JavaScript beyond the empty page, in kB (1,000 bytes) after gzip. */
export const scriptBounds = { reading: 40, board: 110 }
