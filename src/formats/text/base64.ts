/** The bytes that base64 stands for, also with spaces in it; undefined where it is none. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(plain)) return undefined;
  return new Uint8Array(Buffer.from(plain, "base64"));
}
