const encoder = new TextEncoder();

/**
 * Frames secrets for a raw command body: `u32 length, little endian ‖ bytes`
 * for each. Binary parts are wiped once copied; the body is the caller's to wipe
 * (`callRaw` does).
 */
export function fields(parts: (Uint8Array | string)[]): Uint8Array {
  const bytes = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
  const body = new Uint8Array(bytes.reduce((sum, part) => sum + 4 + part.length, 0));
  const view = new DataView(body.buffer);
  let at = 0;
  for (const part of bytes) {
    view.setUint32(at, part.length, true);
    body.set(part, at + 4);
    at += 4 + part.length;
    part.fill(0);
  }
  return body;
}

/** The fields of a framed body, or null when it is not one. */
export function parseFields(body: Uint8Array): Uint8Array[] | null {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length;) {
    if (at + 4 > body.length) return null;
    const end = at + 4 + view.getUint32(at, true);
    if (end > body.length) return null;
    parts.push(body.slice(at + 4, end));
    at = end;
  }
  return parts;
}
