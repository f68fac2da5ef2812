/** Least and most characters of a password, counted after normalisation. */
export const shortestPassword = 15
export const longestPassword = 128
