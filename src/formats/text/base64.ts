/** The bytes that base64 stands for, also with spaces in it; undefined where it is none. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/\s+/g, "").replace(/={1,2}$/, "");
  if (!/^[A-Za-z0-9+/_-]*$/.test(plain) || plain.length % 4 === 1) return undefined;
  const signs = atob(plain.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
}
