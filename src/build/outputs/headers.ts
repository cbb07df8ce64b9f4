import { contentSecurityPolicy } from "../content-security-policy.ts";

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read. The pages carry the policy
 * themselves; a header adds what a `<meta>` cannot say.
 */
export function headersFile(): string {
  return `/*
  Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
