/** A field of a message: its number, and its bytes, or of a number the number. */
export interface ProtobufField {
  readonly number: number;
  readonly value: number | Uint8Array;
}

/**
 * The fields of a message in the wire format of Protocol Buffers,
 * https://protobuf.dev/programming-guides/encoding/. What is cut off in the middle ends there.
 */
export function protobufFields(bytes: Uint8Array): readonly ProtobufField[] {
  const fields: ProtobufField[] = [];
  let at = 0;
  const varint = () => {
    let [value, factor] = [0, 1];
    while (at < bytes.length) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
      factor *= 128;
    }
    return value;
  };
  while (at < bytes.length) {
    const key = varint();
    const [number, type] = [Math.floor(key / 8), key % 8];
    if (type === 0) fields.push({ number, value: varint() });
    else {
      const length = type === 2 ? varint() : type === 1 ? 8 : 4;
      if (at + length > bytes.length) break;
      if (type === 2) fields.push({ number, value: bytes.subarray(at, at + length) });
      at += length;
    }
  }
  return fields;
}

/** The text of the first field of a number; empty where there is none. */
export function textField(fields: readonly ProtobufField[], wanted: number): string {
  const value = fields.find(({ number }) => number === wanted)?.value;
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : "";
}
