import { afterEach, beforeEach, expect, it } from "vitest";
import { oneClickAtATime } from "./one-click";

let stop: () => void;
let pressed: string[];

function press(element: Element, detail: number) {
  element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail }));
}

function make(name: string, html = "") {
  const button = document.createElement("button");
  button.innerHTML = html;
  button.addEventListener("click", () => pressed.push(name));
  document.body.append(button);
  return button;
}

beforeEach(() => {
  pressed = [];
  stop = oneClickAtATime();
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

it("takes a double-click for one click, whatever has come under the pointer", () => {
  const [first, next] = [make("first"), make("next", "<span>Remove</span>")];
  press(first, 1);
  press(next.firstElementChild!, 2);
  expect(pressed).toEqual(["first"]);
  press(next, 1);
  expect(pressed).toEqual(["first", "next"]);
});

it("lets the keyboard, and what is pressed again and again, through", () => {
  const step = make("step");
  step.setAttribute("data-repeat", "");
  const plain = make("plain");
  [1, 2, 3].forEach((detail) => press(step, detail));
  [0, 0].forEach((detail) => press(plain, detail));
  expect(pressed).toEqual(["step", "step", "step", "plain", "plain"]);
});

it("leaves a box as the first click made it", () => {
  const box = document.createElement("input");
  box.type = "checkbox";
  document.body.append(box);
  press(box, 1);
  press(box, 2);
  expect(box.checked).toBe(true);
});
