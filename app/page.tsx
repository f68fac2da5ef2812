import { redirect } from 'next/navigation'
import { currentViewer } from '@/lib/auth/current-viewer'

export default async function RootPage() {
  redirect((await currentViewer()) ? '/home' : '/sign-in')
}
