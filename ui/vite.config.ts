/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vite";
import { messages } from "./scripts/messages.mjs";
import { licences } from "./scripts/licences.mjs";

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [messages(), licences(), svelte(), ...(mode === "test" ? [svelteTesting()] : [])],
  // The in-memory backend is reachable only through this alias, and only the
  // "fake" mode points it at anything: a release cannot contain it.
  resolve: {
    alias: [
      // The one part in use: its door loads every part there is, several seconds
      // of each test run.
      {
        find: /^bits-ui$/,
        replacement: fileURLToPath(
          new URL("./node_modules/bits-ui/dist/bits/dialog/index.js", import.meta.url),
        ),
      },
      { find: "$boot", replacement: src(mode === "fake" ? "app/boot.fake.ts" : "app/boot.ts") },
      { find: "$ipc/fake", replacement: src("ipc/fake/index.ts") },
      { find: "$test", replacement: src("test/index.ts") },
      { find: "$kit", replacement: src("kit/index.ts") },
      { find: "$ipc", replacement: src("ipc/index.ts") },
      { find: "$i18n", replacement: src("i18n/index.ts") },
    ],
  },
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    target: "es2022",
    // Data URLs would need `data:` in font-src; every asset stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/test/setup.ts"],
    include: ["src/**/*.test.ts"],
    restoreMocks: true,
    // Styles are left out of tests, but for the colours, whose sums are one.
    css: { include: [/tokens\.css/] },
    // A loaded machine is slow; a test that hangs still ends.
    testTimeout: 30_000,
  },
}));
