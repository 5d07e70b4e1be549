/** This machine, which nobody listens in on. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);

/** HTTP without TLS is for this machine, and for those who ask for it. */
export const isAllowed = (url: URL, plainHttp: boolean): boolean => url.protocol === 'https:' || url.protocol === 'http:' && (plainHttp || isLoopback(url));

/** Where a server sends us on to; null where nobody may be sent: from TLS to none, or to something that is not HTTP. */
export function redirected(from: URL, location: string, plainHttp: boolean): URL | null {
  const to = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (to === null || !isAllowed(to, plainHttp) || from.protocol === 'https:' && to.protocol !== 'https:') return null;
  // What a server writes there is no credential of ours.
  to.username = '';
  to.password = '';
  return to;
}
