/** So many rows of each file are looked at before the start; the import itself takes all. */
export const lookedAt = 50_000

/** Files of one import. */
export const fileLimit = 10
