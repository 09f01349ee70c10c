import { setTransport, tauri } from "$ipc";
setTransport(tauri);
