import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import client from 'next/dist/compiled/react-server-dom-turbopack/cjs/react-server-dom-turbopack-client.node.production.js'
import { z } from 'zod'
import { idOfAction } from './manifest'

export type Fields = Record<string, string | string[]>

/** Who sends a form, and from where. */
export type Sender = {
  url: string
  cookie?: string
  /** Anything but the address of the installation is another site; null: none is sent. */
  origin?: string | null
  /** More headers of the request. */
  headers?: Record<string, string>
}

const stateSchema = z.object({
  status: z.enum(['idle', 'done', 'invalid', 'refused', 'conflict', 'failed']),
  values: z.record(z.string(), z.string()).optional(),
  errors: z.record(z.string(), z.string()).optional(),
  sentence: z.string().optional(),
  conflict: z
    .object({
      by: z.string().optional(),
      version: z.number(),
      base: z.string(),
      fields: z.array(z.record(z.string(), z.string())),
    })
    .optional(),
  result: z.unknown().optional(),
  requestId: z.string().optional(),
  reference: z.string().optional(),
})

export type Answer = {
  status: number
  headers: Headers
  /** Where the act leads, such as `/funnel/…`; undefined when it stays on the page. */
  goesTo: string | undefined
  /** What the form is told; undefined where the act leads away or nothing was called. */
  state: z.output<typeof stateSchema> | undefined
  /** The whole body. */
  text: string
}

/** Sends a form as React does in the browser: the id of the action in a header, the form in a reply. */
export async function postAction(
  from: Sender,
  name: string,
  fields: Fields,
  { page = '/sign-in', requestId = String(randomUUID()) } = {},
): Promise<Answer> {
  const form = formOf({ ...fields, requestId })
  return send(from, page, await client.encodeReply([{ status: 'idle' }, form]), {
    Accept: 'text/x-component',
    'Next-Action': idOfAction(name),
  })
}

/** Sends the form of a page as a browser does without JavaScript; `hidden` stands in the page. */
export async function postForm(from: Sender, page: string, hidden: Fields, fields: Fields) {
  return send(from, page, formOf({ ...hidden, ...fields }), { Accept: 'text/html' })
}

async function send(
  { url, cookie, origin = url, headers = {} }: Sender,
  page: string,
  body: FormData | string,
  own: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(new URL(page, url), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      ...own,
      ...(cookie ? { Cookie: cookie } : {}),
      ...(origin === null ? {} : { Origin: origin }),
      ...headers,
    },
    body,
  })
  const text = await response.text()
  const led = response.headers.get('x-action-redirect') ?? response.headers.get('location')
  const goesTo = led?.replace(/;(push|replace)$/, '').replace(url, '')
  const isFlight = response.headers.get('content-type')?.startsWith('text/x-component')
  const state = isFlight && !goesTo ? await stateOf(text) : undefined
  return { status: response.status, headers: response.headers, goesTo, state, text }
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one)
  }
  return form
}

// What the page shows needs code of the browser, which is never asked for here.
const noModule = new Proxy({}, { get: () => ({ '*': { id: '', chunks: [], name: '*' } }) })

/** What the action answered, out of the payload that may also hold the page anew. */
async function stateOf(text: string): Promise<Answer['state']> {
  const stream = Readable.from([Buffer.from(text)])
  try {
    const root = await client.createFromNodeStream(stream, {
      moduleMap: noModule,
      serverModuleMap: {},
      moduleLoading: null,
    })
    const answer = z.object({ a: z.unknown() }).parse(root).a
    return stateSchema.parse(await answer)
  } catch {
    return undefined
  }
}

/** The hidden fields of the form on this page that calls the action; refuses a page without it. */
export function hiddenFieldsOf(html: string, name: string): Fields {
  const id = idOfAction(name)
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  const form = forms.map(inputsOf).find((inputs) => JSON.stringify(inputs).includes(id))
  if (!form) throw new Error(`No form of this page calls ${name}`)
  return form
}

function inputsOf(form: string): Fields {
  const hidden = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []
  return Object.fromEntries(
    hidden.map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
  )
}

function attribute(input: string, name: string): string {
  const text = new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
