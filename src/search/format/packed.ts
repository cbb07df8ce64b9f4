// Numbers, bytes and text in printable ASCII that a string literal holds without escapes. Small numbers
// take one character; a host's gzip makes of the characters about what it would make of bytes.

/** 93 characters: all that are printable but `'` and `\`. */
const digits = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  .filter((character) => character !== "'" && character !== "\\")
  .join("");
const BASE = digits.length;
const digitCodes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
const digitValues = new Uint8Array(128);
for (let value = 0; value < BASE; value++) digitValues[digits.charCodeAt(value)] = value;

// A first digit below TWO stands for itself; below THREE one more digit follows, below FIVE two more;
// the last one has four more.
const [TWO, THREE, FIVE] = [61, 89, BASE - 1];
const FROM_TWO = TWO;
const FROM_THREE = FROM_TWO + (THREE - TWO) * BASE;
const FROM_FIVE = FROM_THREE + (FIVE - THREE) * BASE * BASE;

export interface Packer {
  /** A whole number from 0 up to 2³². */
  number(value: number): void;
  text(value: string): void;
  /** How many characters there are by now. */
  length(): number;
  packed(): string;
}

export function packer(): Packer {
  let packed = "";
  const number = (value: number) => {
    packed += digitsOf(value);
  };
  return {
    number,
    text(value) {
      number(value.length);
      packed += value;
    },
    length: () => packed.length,
    packed: () => packed,
  };
}

export interface Unpacker {
  /** One character's worth, below 93. */
  digit(): number;
  number(): number;
  text(): string;
}

/** Two characters hold 13 bits: an eighth fewer than base64 takes. */
export function packBytes(bytes: Uint8Array): string {
  const codes = new Uint8Array(2 * Math.ceil((bytes.length * 8) / 13));
  let [bits, held, at] = [0, 0, 0];
  const put = (value: number) => {
    codes[at++] = digitCodes[Math.floor(value / BASE)] ?? 0;
    codes[at++] = digitCodes[value % BASE] ?? 0;
  };
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < 13) continue;
    held -= 13;
    put(bits >>> held);
    bits &= (1 << held) - 1;
  }
  if (held > 0) put(bits << (13 - held));
  return digitsOf(bytes.length) + new TextDecoder("latin1").decode(codes);
}

/** Bytes that `packBytes` packed. */
export function unpackBytes(packed: string): Uint8Array<ArrayBuffer> {
  const from = unpacker(packed);
  const bytes = new Uint8Array(from.number());
  let [bits, held, at] = [0, 0, 0];
  while (at < bytes.length) {
    if (held < 8) {
      bits = (bits << 13) | (from.digit() * BASE + from.digit());
      held += 13;
    }
    held -= 8;
    bytes[at++] = bits >>> held;
    bits &= (1 << held) - 1;
  }
  return bytes;
}

/** Reads what a packer packed, in the same order. */
export function unpacker(packed: string): Unpacker {
  let at = 0;
  const digit = () => digitValues[packed.charCodeAt(at++)] ?? 0;
  const number = () => {
    const first = digit();
    if (first < TWO) return first;
    if (first < THREE) return FROM_TWO + (first - TWO) * BASE + digit();
    if (first < FIVE) return FROM_THREE + ((first - THREE) * BASE + digit()) * BASE + digit();
    return (
      FROM_FIVE +
      ((digit() * BASE + digit()) * BASE + digit()) * BASE * BASE +
      digit() * BASE +
      digit()
    );
  };
  return {
    digit,
    number,
    text() {
      const length = number();
      at += length;
      return packed.slice(at - length, at);
    },
  };
}

function digitsOf(value: number): string {
  if (value < FROM_TWO) return digits.charAt(value);
  if (value < FROM_THREE) {
    const rest = value - FROM_TWO;
    return digits.charAt(TWO + Math.floor(rest / BASE)) + digits.charAt(rest % BASE);
  }
  if (value < FROM_FIVE) {
    const rest = value - FROM_THREE;
    return digits.charAt(THREE + Math.floor(rest / BASE ** 2)) + lowDigits(rest, 2);
  }
  return digits.charAt(FIVE) + lowDigits(value - FROM_FIVE, 5);
}

function lowDigits(value: number, count: number): string {
  let written = "";
  for (let place = count - 1; place >= 0; place--) {
    written += digits.charAt(Math.floor(value / BASE ** place) % BASE);
  }
  return written;
}
