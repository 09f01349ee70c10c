// Who may import whom. Files live in rooms; a room may import only from the
// rooms listed beside it, and another room only through its door (index.ts).
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const SRC = resolve(dirname(fileURLToPath(import.meta.url)), "../src");
const ALIASES = { $kit: "kit", $ipc: "ipc", "$ipc/fake": "ipc", $i18n: "i18n", $test: "test" };
const MAY = {
  app: ["features", "kit", "ipc", "i18n", "generated"],
  features: ["kit", "ipc", "i18n", "generated"],
  kit: ["i18n"],
  i18n: [],
  ipc: [],
  test: ["kit", "ipc", "i18n"],
};
const PACKAGES = [
  [/^@tauri-apps\//, "ipc"],
  [/^(bits-ui|@lucide\/svelte|@fontsource)/, "kit"],
  [/^@fluent\//, "i18n"],
];

function place(file) {
  const path = relative(SRC, file);
  if (path.startsWith("..")) return null;
  const [room, feature] = path.split(sep);
  return { room, feature: room === "features" ? feature : null };
}

function complaint(file, spec) {
  const here = place(file);
  if (!here || !(here.room in MAY)) return null;
  const owner = PACKAGES.find(([pattern]) => pattern.test(spec));
  if (owner && owner[1] !== here.room) return `Only ${owner[1]} may import ${spec}.`;
  const isTest = /\.test\.ts$/.test(file);
  if (spec in ALIASES) return crossing(here, { room: ALIASES[spec] }, isTest, spec);
  if (spec.startsWith("$") && spec !== "$boot")
    return `Import another room through its door, not ${spec}.`;
  if (!spec.startsWith(".")) return null;
  const there = place(resolve(dirname(file), spec));
  if (!there || (there.room === here.room && there.feature === here.feature)) return null;
  if (there.room === here.room && here.room !== "features") return null;
  if (here.room === "app" && there.room === "features") return null;
  if (there.room === "generated" || (isTest && there.room === "test")) return null;
  return `Import ${there.room} through its alias, and never one feature from another.`;
}

function crossing(here, there, isTest, spec) {
  if (here.room === there.room) return null;
  if (isTest && ["test", "ipc"].includes(there.room)) return null;
  if (spec === "$ipc/fake" && here.room !== "test" && here.room !== "app")
    return "The fake backend is for tests.";
  return MAY[here.room].includes(there.room) ? null : `${here.room} may not import ${there.room}.`;
}

/** ESLint plugin with the one rule that keeps the rooms apart. */
export default {
  rules: {
    doors: {
      meta: { type: "problem", schema: [] },
      create(context) {
        const check = (node) => {
          const spec = node.source?.value;
          if (typeof spec !== "string") return;
          const message = complaint(context.filename, spec);
          if (message) context.report({ node: node.source, message });
        };
        return {
          ImportDeclaration: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
          ImportExpression: check,
        };
      },
    },
  },
};
