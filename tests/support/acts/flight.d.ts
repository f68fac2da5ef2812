declare module 'next/dist/compiled/react-server-dom-turbopack/cjs/react-server-dom-turbopack-client.node.production.js' {
  type Manifest = { moduleMap: object; serverModuleMap: object; moduleLoading: null }
  type Client = {
    encodeReply(value: unknown): Promise<FormData | string>
    createFromNodeStream(stream: NodeJS.ReadableStream, manifest: Manifest): PromiseLike<unknown>
  }
  const client: Client
  export = client
}
