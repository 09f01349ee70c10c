import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import rooms from "./eslint/rooms.js";

// Things the webview must never do: keep anything on disk, talk to a network,
// open a native dialog. The Content-Security-Policy stops most; this says why.
const storage = "Nothing is kept in the webview: it would land on disk in the clear.";
const network = "Stillpoint has no network code.";
const dialogs = "Not available in the window; use the kit's Dialog.";
const banned = [
  ["localStorage", storage],
  ["sessionStorage", storage],
  ["indexedDB", storage],
  ["caches", storage],
  ["fetch", network],
  ["XMLHttpRequest", network],
  ["WebSocket", network],
  ["EventSource", network],
  ["alert", dialogs],
  ["confirm", dialogs],
  ["prompt", dialogs],
];

export default ts.config(
  { ignores: ["dist", "dist-fake", "src/i18n/generated.ts", "src/ipc/generated", "src/generated"] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        projectService: {
          allowDefaultProject: ["scripts/*.mjs", "eslint/*.js", "*.config.js", "vite.config.ts"],
        },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: [".svelte"],
      },
    },
    plugins: { rooms },
    rules: {
      "rooms/doors": "error",
      "no-console": "error",
      "no-restricted-globals": ["error", ...banned.map(([name, message]) => ({ name, message }))],
      "no-restricted-properties": [
        "error",
        ...banned.map(([property, message]) => ({ object: "window", property, message })),
        { object: "document", property: "cookie", message: storage },
      ],
      "svelte/no-at-html-tags": "error",
      "svelte/no-target-blank": "error",
      // A style attribute in markup is refused by the style policy. `style:`
      // directives are set through the CSSOM, which is allowed.
      "no-restricted-syntax": [
        "error",
        {
          selector: "SvelteAttribute[key.name='style']",
          message: "Use a class, or a style: directive (the policy refuses style attributes).",
        },
      ],
      eqeqeq: "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Types that cross .svelte files are unknown to ESLint; svelte-check sees them.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      // Plain maps hold what no template reads.
      "svelte/prefer-svelte-reactivity": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
      "prefer-const": "off",
    },
  },
  {
    files: ["scripts/*.mjs", "eslint/*.js", "*.config.js", "vite.config.ts"],
    ...ts.configs.disableTypeChecked,
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: ["scripts/*.mjs"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.test.ts", "src/test/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      // What a component exports is unknown to ESLint; svelte-check sees it.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
);
