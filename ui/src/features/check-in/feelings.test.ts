import { expect, it } from "vitest";
import { commonest } from "./feelings";

it("has ten feelings in sight at once, numb and proud among them", () => {
  expect(commonest).toHaveLength(10);
  expect(commonest).toEqual(expect.arrayContaining(["numb", "proud"]));
});
