import { CommandError } from "./error";

/** What carries a command to the shell: Tauri in the window, a fake in tests. */
export interface Transport {
  call(command: string, args: Record<string, unknown> | Uint8Array): Promise<unknown>;
  listen(event: string, heard: (payload: unknown) => void): Promise<() => void>;
}

let transport: Transport | null = null;

export function setTransport(next: Transport) {
  transport = next;
}

function carrier(): Transport {
  if (!transport) throw new Error("no transport");
  return transport;
}

async function send<T>(command: string, args: Record<string, unknown> | Uint8Array): Promise<T> {
  try {
    return (await carrier().call(command, args)) as T;
  } catch (thrown) {
    throw CommandError.from(thrown);
  }
}

/** Calls a command with JSON arguments. Rejects with a `CommandError`, never with anything else. */
export function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  return send<T>(command, args);
}

/** Calls a command with a raw body of framed fields, and wipes the body afterwards. */
export async function callRaw<T>(command: string, body: Uint8Array): Promise<T> {
  try {
    return await send<T>(command, body);
  } finally {
    body.fill(0);
  }
}

export function listen(event: string, heard: (payload: unknown) => void): Promise<() => void> {
  return carrier().listen(event, heard);
}
