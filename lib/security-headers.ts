const common = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/**
 * The response headers of every page, for next.config.ts. Nothing but `/embed` may be framed by
 * another site; a development server is allowed the `eval` that its tools need. The last rule that fits a path counts.
 */
export function securityHeaders({ development }: { development: boolean }) {
  const policy = [
    "default-src 'self'",
    // Next streams its data in inline scripts and public pages are static, so there is no nonce:
    // docs/decisions/0003-content-security-policy.md.
    `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  const csp = (ancestors: string) => ({
    key: 'Content-Security-Policy',
    value: [...policy, `frame-ancestors ${ancestors}`].join('; '),
  });
  return [
    {
      source: '/((?!embed/).*)',
      headers: [...common, { key: 'X-Frame-Options', value: 'DENY' }, csp("'none'")],
    },
    { source: '/embed/:path*', headers: [...common, csp('*')] },
    // Where the versions of a claim page are asked for by time (RFC 7089).
    {
      source: '/claims/:slug',
      headers: [
        {
          key: 'Link',
          value:
            '</claims/:slug/timegate>; rel="timegate", </claims/:slug/timemap>; rel="timemap"; type="application/link-format"',
        },
      ],
    },
    // Answers for programs, and files as they came: whatever a browser takes them for, it runs nothing.
    {
      source: '/api/v1/:path*',
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "default-src 'none'; frame-ancestors 'none'; sandbox",
        },
      ],
    },
  ];
}
