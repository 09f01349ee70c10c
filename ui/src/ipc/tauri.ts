import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Transport } from "./transport";

/** The real shell. */
export const tauri: Transport = {
  call: (command, args) => invoke(command, args),
  listen: (event, heard) => listen(event, ({ payload }) => heard(payload)),
};
