/**
 * What the page may load: its own files and nothing else. Styles may stand inline because Mantine writes its
 * theme variables into a <style> element; scripts never may. The page carries the same policy in a meta
 * element, for whoever opens it by another way.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')
