// The interface is built apart from the product's, with an empty page in it that the product lacks.
Object.assign(process.env, { NEXT_DIST_DIR: '.next-bench', BENCH: '1' })
process.argv.splice(2, 0, 'bench')
await import('./start.mjs')
