/**
 * The one message that a look sends: a ClientHello of TLS 1.2 (RFC 5246 section 7.4.1.2).
 *
 * Invariant: bytes alone, and chance comes as an argument. It offers no more than TLS 1.2, in which a server shows its
 * chain in clear, and whatever cipher suites a server may still know: nothing will ever be encrypted with them.
 * @module
 */

/** Cipher suites by the number and the name that IANA gives them, those of today first. */
export const CIPHER_SUITES: ReadonlyMap<number, string> = new Map([
  [0xc02c, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"],
  [0xc02b, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"],
  [0xcca9, "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"],
  [0xc030, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"],
  [0xc02f, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"],
  [0xcca8, "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"],
  [0x009f, "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384"],
  [0x009e, "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"],
  [0xc024, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384"],
  [0xc023, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"],
  [0xc028, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384"],
  [0xc027, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256"],
  [0xc00a, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA"],
  [0xc009, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"],
  [0xc014, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA"],
  [0xc013, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"],
  [0x009d, "TLS_RSA_WITH_AES_256_GCM_SHA384"],
  [0x009c, "TLS_RSA_WITH_AES_128_GCM_SHA256"],
  [0x0035, "TLS_RSA_WITH_AES_256_CBC_SHA"],
  [0x002f, "TLS_RSA_WITH_AES_128_CBC_SHA"],
]);

/** x25519, P-256, P-384, P-521 (RFC 8422 section 5.1.1). */
const GROUPS = [0x001d, 0x0017, 0x0018, 0x0019];

/** ECDSA, Ed25519, RSA-PSS, RSA, and the last two over SHA-1 (RFC 8446 section 4.2.3). */
const SIGNATURES = [
  ...[0x0403, 0x0503, 0x0603, 0x0807],
  ...[0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601],
  ...[0x0203, 0x0201],
];

type Bytes = readonly number[];

/** The hello as one TLS record; `random` has 32 bytes. An address in place of `serverName` is not sent: SNI knows names only (RFC 6066). */
export function clientHello(serverName: string, random: Uint8Array): Uint8Array {
  const hello = [
    ...u16(0x0303),
    ...random,
    // No session to go on with.
    ...counted(1, []),
    ...counted(2, [...CIPHER_SUITES.keys()].flatMap(u16)),
    // No compression.
    ...counted(1, [0]),
    ...counted(2, extensions(serverName)),
  ];
  return Uint8Array.from([22, ...u16(0x0301), ...counted(2, [1, ...counted(3, hello)])]);
}

function extensions(serverName: string): Bytes {
  const name = sniName(serverName);
  return [
    ...(name === undefined ? [] : extension(0, counted(2, [0, ...counted(2, name)]))),
    ...extension(10, counted(2, GROUPS.flatMap(u16))),
    // Points are sent uncompressed.
    ...extension(11, counted(1, [0])),
    ...extension(13, counted(2, SIGNATURES.flatMap(u16))),
    // Some servers refuse a client without these two: extended_master_secret and renegotiation_info.
    ...extension(23, []),
    ...extension(0xff01, [0]),
  ];
}

/** A host name as SNI has it, without the dot at its end; undefined for what is none. */
function sniName(serverName: string): Bytes | undefined {
  const name = serverName.replace(/\.$/, "");
  const isName = /^[\w.-]{1,255}$/.test(name) && !/^[\d.]+$/.test(name);
  return isName ? [...new TextEncoder().encode(name)] : undefined;
}

function extension(type: number, content: Bytes): Bytes {
  return [...u16(type), ...counted(2, content)];
}

/** `content` after its length in `size` bytes. */
function counted(size: 1 | 2 | 3, content: Bytes): Bytes {
  return [...u24(content.length).slice(3 - size), ...content];
}

function u16(value: number): Bytes {
  return u24(value).slice(1);
}

function u24(value: number): Bytes {
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}
