/** A connection that did not come about, or broke. Some of that passes. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  /** Of the operating system, of OpenSSL, or one of ours. */
  readonly code: string;
  /** Whose connection it was: a host alone, for an address may hold what is secret. */
  readonly host: string;

  constructor(code: string, host: string) {
    super(`${host}: ${code}`);
    this.code = code;
    this.host = host;
  }

  get passes(): boolean {
    return passing.has(this.code);
  }
}

const passing: ReadonlySet<string> = new Set([
  'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EAI_AGAIN', 'ERR_STREAM_PREMATURE_CLOSE', 'HPE_INVALID_EOF_STATE',
  'CUT', 'IDLE', 'CONNECT',
]);

/** What Node throws where a connection fails; anything else is a bug, and is thrown on. */
export function troubleFrom(error: unknown, host: string): Trouble {
  if (error instanceof Trouble) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  // Several addresses of one host were tried: the first says why.
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : null;
  return new Trouble(inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : error.code, host);
}

/** Why, and what to do. */
export function inWords({ code, host }: Trouble): string {
  switch (code) {
    case 'ENOTFOUND': return `there is no host ${host}: check the name, and the network`;
    case 'EAI_AGAIN': return `the name ${host} cannot be looked up now: check the network`;
    case 'ECONNREFUSED': return `nobody answers at ${host}: check the address, its port, and that the registry runs`;
    case 'ENETUNREACH': case 'EHOSTUNREACH': case 'ENETDOWN': return `there is no way to ${host}: check the network`;
    case 'CONNECT': case 'ETIMEDOUT': return `${host} cannot be reached in time: check the address and the network (a proxy is named by HTTPS_PROXY)`;
    case 'IDLE': return `${host} sends nothing any more, or next to nothing`;
    case 'PROXY': return `the proxy does not let us through to ${host}: check HTTPS_PROXY and NO_PROXY`;
    case 'EPROTO': case 'ERR_SSL_WRONG_VERSION_NUMBER': return `${host} speaks no TLS; if it is meant to be plain HTTP, say --plain-http`;
    case 'CERT_HAS_EXPIRED': case 'CERT_NOT_YET_VALID': return `the certificate of ${host} is not valid today (${code}): renew it, or set this machine's clock`;
    case 'ERR_TLS_CERT_ALTNAME_INVALID': return `the certificate of ${host} is that of another host: check the name`;
    default: return untrusted.test(code) ? `the certificate of ${host} is not trusted (${code}); NODE_EXTRA_CA_CERTS=FILE names the authority that signed it`
      : passing.has(code) ? `${host} broke off the connection (${code})` : `${host} cannot be talked to (${code})`;
  }
}

const untrusted = /SELF_SIGNED|UNABLE_TO|CERT_|CA$/;
