import { writeFile } from 'node:fs/promises'
import { lucideNames, ownGlyphs } from '../components/ui/icon-names'

/** Draws all icons into one file that browsers keep: pages carry a reference, no path and no script. */
async function drawIcons() {
  const own = Object.entries(ownGlyphs).map(([name, drawing]) => symbol(name, drawing))
  const lucide = await Promise.all(lucideNames.map(lucideSymbol))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- seam, lens, stamp: Einklang. All others: Lucide (lucide.dev), ISC License. -->\n${[...own, ...lucide].join('\n')}\n</svg>\n`
  await writeFile(new URL('../public/icons.svg', import.meta.url), svg)
}

type Shape = [tag: string, attributes: Record<string, string>]

async function lucideSymbol(name: string) {
  const { __iconData }: { __iconData: { node: Shape[] } } = await import(
    `../node_modules/lucide-react/dist/esm/icons/${name}.mjs`
  )
  return symbol(name, __iconData.node.map(drawing).join(''))
}

function drawing([tag, { key, ...attributes }]: Shape) {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
  return `<${tag}${pairs.join('')}/>`
}

function symbol(name: string, shapes: string) {
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`
}

await drawIcons()
