import { type ESTree, Visitor } from 'vite'
import type { Source } from './sources'

/** A call of Prisma such as `tx.lead.updateMany`. */
export type ModelCall = { model: string; method: string }

const clients = /^(tx|db|client|prisma)$/

export function modelCalls(source: Source): ModelCall[] {
  const calls: ModelCall[] = []
  new Visitor({
    MemberExpression(node) {
      const { object, property } = node
      if (object.type !== 'MemberExpression' || property.type !== 'Identifier') return
      if (object.property.type !== 'Identifier' || object.property.name.startsWith('$')) return
      if (isClient(object.object)) {
        calls.push({ model: capitalised(object.property.name), method: property.name })
      }
    },
  }).visit(source.program)
  return calls
}

/** Tables named in the SQL of tagged templates and of strings, with the verb before them. */
export function sqlTables(source: Source): { verb: string; table: string }[] {
  const pattern =
    /\b(insert into|delete from|truncate|update|from|join)\s+(?:only\s+)?(?:public\.)?"(\w+)"/gi
  return sqlTexts(source).flatMap((text) =>
    [...text.matchAll(pattern)].map(([, verb = '', table = '']) => ({
      verb: verb.toLowerCase(),
      table,
    })),
  )
}

/** Names that are called, by their last part: `a.b.c()` is `c`. */
export function calledNames(source: Source): string[] {
  const names: string[] = []
  new Visitor({
    CallExpression({ callee }) {
      if (callee.type === 'Identifier') names.push(callee.name)
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
        names.push(callee.property.name)
      }
    },
  }).visit(source.program)
  return names
}

/** Keys of all object literals. */
export function objectKeys(source: Source): string[] {
  const keys: string[] = []
  new Visitor({
    ObjectExpression({ properties }) {
      for (const property of properties) {
        if (property.type === 'Property' && property.key.type === 'Identifier') {
          keys.push(property.key.name)
        }
      }
    },
  }).visit(source.program)
  return keys
}

const shownAttributes =
  /^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|alt|placeholder|label|summary)$/
const nameOfTheProduct = /^\s*Einklang\s*$/

/** Words of a language that stand in JSX instead of in messages. */
export function shownTexts(source: Source): string[] {
  const texts: string[] = []
  const add = (text: string) => {
    if (/\p{L}/u.test(text) && !nameOfTheProduct.test(text)) texts.push(text.trim())
  }
  new Visitor({
    JSXText({ value, start }) {
      if (!isCode(source, start)) add(value.replace(/&\w+;/g, ''))
    },
    JSXAttribute({ name, value }) {
      if (name.type !== 'JSXIdentifier' || !shownAttributes.test(name.name)) return
      if (value?.type === 'Literal') add(String(value.value))
    },
    JSXElement({ openingElement, children }) {
      if (!isCode(source, openingElement.end)) literalsIn(children).forEach(add)
    },
    JSXFragment({ children }) {
      literalsIn(children).forEach(add)
    },
  }).visit(source.program)
  return texts
}

/** What stands in <code> or <kbd> is typed as it is in every language. */
function isCode({ text }: Source, start: number): boolean {
  return /<(code|kbd)>$/.test(text.slice(0, start))
}

function literalsIn(children: ESTree.JSXChild[]): string[] {
  return children.flatMap((child) =>
    child.type === 'JSXExpressionContainer' ? branches(child.expression) : [],
  )
}

function branches(node: ESTree.JSXExpression): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw)
  if (node.type === 'LogicalExpression') return branches(node.right)
  if (node.type === 'ConditionalExpression') {
    return [...branches(node.consequent), ...branches(node.alternate)]
  }
  return []
}

function sqlTexts(source: Source): string[] {
  const texts: string[] = []
  new Visitor({
    TemplateLiteral({ quasis }) {
      texts.push(quasis.map(({ value }) => value.raw).join(' $ '))
    },
    Literal({ value }) {
      if (typeof value === 'string') texts.push(value)
    },
  }).visit(source.program)
  return texts
}

function isClient(node: ESTree.Expression): boolean {
  if (node.type === 'Identifier') return clients.test(node.name)
  if (node.type !== 'CallExpression') return false
  return node.callee.type === 'Identifier' && node.callee.name === 'database'
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
