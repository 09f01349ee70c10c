// Turns src/i18n/en-GB/*.ftl into a union of message ids with their arguments,
// so that a misspelt id or a forgotten argument is a type error; and finds
// messages that nothing uses. Run by the build, or by hand with --check.
import { readdirSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, Visitor } from "@fluent/syntax";

const SRC = join(dirname(fileURLToPath(import.meta.url)), "../src");
const FTL = join(SRC, "i18n/en-GB");
const OUT = join(SRC, "i18n/generated.ts");

class Parts extends Visitor {
  constructor() {
    super();
    this.args = new Set();
    this.uses = new Set();
  }
  visitVariableReference(node) {
    this.args.add(node.id.name);
  }
  visitMessageReference(node) {
    this.uses.add(node.id.name);
  }
}

/** Every message of every file: id → { args, uses, file }. Throws on a syntax error or a duplicate. */
function read() {
  const found = new Map();
  for (const file of readdirSync(FTL)
    .filter((f) => f.endsWith(".ftl"))
    .sort()) {
    const tree = parse(readFileSync(join(FTL, file), "utf8"), {});
    for (const entry of tree.body) {
      if (entry.type === "Junk")
        throw new Error(`${file}: cannot be read: ${entry.content.trim().split("\n")[0]}`);
      if (entry.type !== "Message") continue;
      if (found.has(entry.id.name)) throw new Error(`${file}: "${entry.id.name}" is given twice`);
      const parts = new Parts();
      parts.visit(entry);
      found.set(entry.id.name, { args: [...parts.args].sort(), uses: parts.uses, file });
    }
  }
  return found;
}

function render(found) {
  const lines = [...found].map(([id, { args }]) => {
    const shape = args.map((a) => `${JSON.stringify(a)}: string | number`).join("; ");
    return `  ${JSON.stringify(id)}: ${args.length ? `{ ${shape} }` : "null"};`;
  });
  return `// Made from the .ftl files by scripts/messages.mjs. Not kept in version control.\nexport interface Messages {\n${lines.join("\n")}\n}\n`;
}

export function generate() {
  const text = render(read());
  if (!existsSync(OUT) || readFileSync(OUT, "utf8") !== text) writeFileSync(OUT, text);
}

function* sources(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if ([".ts", ".svelte"].includes(extname(path)) && path !== OUT) yield path;
  }
}

/** Messages that no source file names, whole or as the start of a template such as `scale-${id}`. */
function unused(found) {
  const text = [...sources(SRC)].map((p) => readFileSync(p, "utf8")).join("\n");
  const words = new Set(text.match(/[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/g));
  const stems = [...text.matchAll(/`([a-z][A-Za-z0-9-]*-)\$\{/g)].map((m) => m[1]);
  // errorWords(error, "unlock") looks for unlock-error-<code>-… first.
  for (const [, place] of text.matchAll(/errorWords\([^()]+, "([a-z-]+)"/g))
    stems.push(`${place}-error-`);
  const referred = new Set([...found.values()].flatMap((m) => [...m.uses]));
  return [...found.keys()].filter(
    (id) => !words.has(id) && !referred.has(id) && !stems.some((stem) => id.startsWith(stem)),
  );
}

/** Vite plugin: fresh types before every build and after every edited .ftl. */
export function messages() {
  return {
    name: "stillpoint-messages",
    buildStart() {
      generate();
    },
    handleHotUpdate({ file }) {
      if (file.endsWith(".ftl")) generate();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  generate();
  if (process.argv.includes("--check")) {
    const found = read();
    const idle = unused(found);
    for (const id of idle) console.error(`${found.get(id).file}: nothing uses "${id}"`);
    if (idle.length) process.exit(1);
  }
}
