import { Agent, type IncomingMessage, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

export type Answer = { status: number; location: string | undefined; text: string }

/** A browser without JavaScript that keeps its connections open, one for each request at a time. */
export class Browser {
  readonly #agent: Agent

  constructor(
    readonly origin: string,
    readonly cookie: string,
    connections: number,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path)
  }

  /** Sends a form as browsers do, with fields in their order. */
  post(path: string, fields: Iterable<[string, string]>): Promise<Answer> {
    return this.#send('POST', path, fields)
  }

  #send(method: string, path: string, fields?: Iterable<[string, string]>): Promise<Answer> {
    const body = fields && multipart(fields)
    const headers = {
      accept: 'text/html',
      'accept-encoding': 'gzip',
      'accept-language': 'de',
      cookie: this.cookie,
      ...(body && {
        origin: this.origin,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': body.length,
      }),
    }
    return new Promise((resolve, reject) => {
      const sent = request(
        this.origin + path,
        { method, headers, agent: this.#agent },
        (answer) => {
          readAll(answer).then(resolve, reject)
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  }
}

async function readAll(answer: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(Buffer.from(chunk))
  const body = Buffer.concat(chunks)
  const { statusCode: status = 0, headers } = answer
  return {
    status,
    location: headers.location,
    // Unpacked only when somebody reads it: a browser would do so beside the wire.
    get text() {
      return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8')
    },
  }
}

const boundary = '----EinklangBench'

function multipart(fields: Iterable<[string, string]>): Buffer {
  const parts = [...fields].map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
}
