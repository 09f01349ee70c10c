import { expect, test } from "vitest";
import { CommandError, commands, fields, parseFields } from ".";
import { createFakeBackend } from "./fake";

test("fields are framed by length, little endian, and come apart again", () => {
  const body = fields(["ab", new Uint8Array([7]), ""]);
  expect([...body]).toEqual([2, 0, 0, 0, 97, 98, 1, 0, 0, 0, 7, 0, 0, 0, 0]);
  expect(parseFields(body)?.map((part) => [...part])).toEqual([[97, 98], [7], []]);
});

test("a truncated body is not a body", () => {
  expect(parseFields(new Uint8Array([9, 0, 0, 0, 1]))).toBeNull();
  expect(parseFields(new Uint8Array([1, 0]))).toBeNull();
});

test("secrets are wiped once framed, and the body once sent", async () => {
  createFakeBackend({ phase: "locked", passphrase: "a passphrase for tests" });
  const secret = new TextEncoder().encode("a passphrase for tests");
  const body = fields(["passphrase", secret]);
  expect(secret.every((byte) => byte === 0)).toBe(true);
  await commands.unlock(body);
  expect(body.every((byte) => byte === 0)).toBe(true);
});

test("the body is wiped even when the command fails", async () => {
  createFakeBackend({ phase: "locked" });
  const body = fields(["passphrase", "wrong"]);
  await expect(commands.unlock(body)).rejects.toBeInstanceOf(CommandError);
  expect(body.every((byte) => byte === 0)).toBe(true);
});

test("whatever is thrown becomes a code", () => {
  expect(CommandError.from({ code: "noSpace", detail: { what: "x" } })).toMatchObject({
    code: "noSpace",
    detail: { what: "x" },
  });
  expect(CommandError.from("something else").code).toBe("io");
  expect(CommandError.from(null).code).toBe("io");
});
