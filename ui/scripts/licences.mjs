// Lists every package that ends up in the window, with its licence, from the
// packages' own metadata, for the page in Settings.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const OUT = join(ROOT, "src/generated/licences.ts");
// Compiled into the bundle although they are development dependencies.
const COMPILED_IN = ["svelte"];

const json = (path) => JSON.parse(readFileSync(path, "utf8"));

function locate(name, from) {
  for (let dir = from; ; dir = dirname(dir)) {
    const path = join(dir, "node_modules", name);
    if (existsSync(join(path, "package.json"))) return path;
    if (dir === dirname(dir)) return null;
  }
}

function collect(name, from, seen) {
  const path = locate(name, from);
  if (!path || seen.has(path)) return;
  const meta = json(join(path, "package.json"));
  seen.set(path, {
    name: meta.name,
    version: meta.version,
    licence: meta.license ?? "see package",
  });
  if (COMPILED_IN.includes(name)) return;
  for (const dep of Object.keys(meta.dependencies ?? {})) collect(dep, path, seen);
}

export function generate() {
  const meta = json(join(ROOT, "package.json"));
  const seen = new Map();
  for (const name of [...Object.keys(meta.dependencies), ...COMPILED_IN]) collect(name, ROOT, seen);
  const list = [...seen.values()].sort((a, b) => a.name.localeCompare(b.name));
  const text = `// Made from package metadata by scripts/licences.mjs. Not kept in version control.\nexport const packages: { name: string; version: string; licence: string }[] = ${JSON.stringify(list, null, 2)};\n`;
  mkdirSync(dirname(OUT), { recursive: true });
  if (!existsSync(OUT) || readFileSync(OUT, "utf8") !== text) writeFileSync(OUT, text);
}

/** Vite plugin: writes the list before every build. */
export function licences() {
  return { name: "stillpoint-licences", buildStart: generate };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
