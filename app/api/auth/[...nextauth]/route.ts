import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { tellNextAuthTheAddress } from '@/lib/env'

type Context = { params: Promise<{ nextauth: string[] }> }

function answer(request: NextRequest, context: Context): Promise<Response> {
  tellNextAuthTheAddress()
  return NextAuth(request, context, authOptions())
}

export { answer as GET, answer as POST }
