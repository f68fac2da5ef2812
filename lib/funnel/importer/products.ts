import 'server-only'
import type { Tx } from '@/lib/db/within'
import { fold } from '@/lib/text'

/** A product of a file, checked already; `price` exact decimal text in the organisation's currency. */
export type ProductRow = { name: string; series: string | null; price: string | null }

/** Writes new products in one statement; a name that exists already is left out. */
export async function insertProducts(tx: Tx, importId: string, rows: readonly ProductRow[]) {
  return tx.product.createManyAndReturn({
    data: rows.map((row) => ({
      ...row,
      nameFolded: fold(row.name),
      importId,
      createdAt: tx.now,
    })),
    skipDuplicates: true,
    select: { id: true, nameFolded: true },
  })
}

/** The products of these names (folded here), by folded name. */
export async function existingProducts(tx: Tx, names: readonly string[]) {
  const products = await tx.product.findMany({
    where: { nameFolded: { in: [...new Set(names.map(fold))] } },
    select: { id: true, version: true, nameFolded: true, name: true, series: true, price: true },
  })
  return new Map(
    products.map((product) => [
      product.nameFolded,
      { ...product, price: product.price?.toString() ?? null },
    ]),
  )
}

/** Changes one product if it still has that version. Out: its new version, null when somebody was faster. */
export async function updateProduct(
  tx: Tx,
  { id, version }: { id: string; version: number },
  row: ProductRow,
): Promise<number | null> {
  const { count } = await tx.product.updateMany({
    where: { id, version },
    data: { ...row, nameFolded: fold(row.name), version: { increment: 1 } },
  })
  return count === 1 ? version + 1 : null
}
