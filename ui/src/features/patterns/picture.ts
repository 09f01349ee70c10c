/** A chart as a picture that stands by itself: its colours in it, its title, its time and what is said. */
import { COLOURS, px, wrapped, type Colour, type Figure, type Shape } from "./figure";

/** Colours as they are written in a file. */
export type Palette = Record<Colour, string>;

const WIDTH = 900;
const EDGE = 36;
const REM = 16;
const FACE = "'Atkinson Hyperlegible Next', 'Segoe UI', Helvetica, Arial, sans-serif";
/** How many points of a PNG stand for one of the drawing. */
const SHARP = 2;

/** The colours by day, whatever theme is on: a picture is looked at on paper and in other windows. */
export function paperColours(): Palette {
  const probe = document.createElement("div");
  probe.dataset["theme"] = "paper";
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const found = COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
  probe.remove();
  return Object.fromEntries(found) as Palette;
}

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const tag = (name: string, given: Record<string, string | number | undefined>) => {
  const attributes = Object.entries(given).filter(([, value]) => value !== undefined);
  return `<${name} ${attributes.map(([key, value]) => `${key}="${escaped(String(value))}"`).join(" ")}`;
};

function drawn(shape: Shape, colours: Palette): string {
  if (shape.kind === "text") {
    const { x, y, size, fill, anchor, text } = shape;
    const given = { x, y, "font-size": size, fill: colours[fill], "text-anchor": anchor };
    return `${tag("text", given)}>${escaped(text)}</text>`;
  }
  const paint = {
    fill: shape.fill === undefined ? "none" : colours[shape.fill],
    stroke: shape.stroke === undefined ? undefined : colours[shape.stroke],
    "stroke-width": shape.stroke === undefined ? undefined : shape.width,
    "stroke-dasharray": shape.dash,
    "stroke-linejoin": "round",
  };
  if (shape.kind === "path") return `${tag("path", { d: shape.d, ...paint })}/>`;
  const { x, y, w, h, rx } = shape;
  return `${tag("rect", { x, y, width: w, height: h, rx, ...paint })}/>`;
}

/** Moves a shape without leaving a transform in the file. */
function moved(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind !== "path") return { ...shape, x: px(shape.x + dx), y: px(shape.y + dy) };
  // Places are "M", "L" and their two numbers; arcs are drawn from where they begin.
  const d = shape.d.replace(
    /([ML])(-?[\d.]+),(-?[\d.]+)/g,
    (_, step: string, x: string, y: string) => `${step}${px(Number(x) + dx)},${px(Number(y) + dy)}`,
  );
  return { ...shape, d };
}

/** The picture as SVG, `when` under its title. */
export function svgOf(figure: Figure, when: string, colours: Palette): string {
  const room = { width: WIDTH - 2 * EDGE, rem: REM };
  const text = (y: number, words: string, size: number, fill: Colour): Shape => ({
    kind: "text",
    x: EDGE,
    y,
    text: words,
    size,
    fill,
  });
  const shapes: Shape[] = [
    text(EDGE + 18, figure.title, 22, "ink"),
    text(EDGE + 42, when, 15, "soft"),
  ];
  let y = EDGE + 70;
  const drawing = figure.draw?.(room);
  if (drawing) {
    shapes.push(...drawing.shapes.map((shape) => moved(shape, EDGE, y)));
    y += drawing.height + 22;
  }
  for (const sentence of figure.sentences) {
    for (const one of wrapped(sentence, 15, room.width)) {
      shapes.push(text(y, one, 15, "ink"));
      y += 21;
    }
    y += 5;
  }
  const height = Math.ceil(y + EDGE - 21);
  const root = tag("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    role: "img",
    lang: "en-GB",
    "font-family": FACE,
  });
  const ground = tag("rect", { x: 0, y: 0, width: WIDTH, height, fill: colours.surface });
  return [
    `${root}>`,
    `<title>${escaped(figure.title)}</title>`,
    `<desc>${escaped([when, ...figure.sentences].join(" "))}</desc>`,
    `${ground}/>`,
    ...shapes.map((shape) => drawn(shape, colours)),
    "</svg>",
  ].join("\n");
}

/** The same as PNG, in base64: drawn in the page, from no file and into none. */
export async function pngOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARP;
  canvas.height = image.naturalHeight * SHARP;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, base64 = ""] = canvas.toDataURL("image/png").split(",");
  return base64;
}
