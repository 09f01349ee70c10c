import { beforeEach, describe, expect, it } from "vitest";
import { createFakeBackend, type FakeBackend } from "$ipc/fake";
import { blankAgreement, Outgoing, type GateOf, type GatePlace } from ".";

let backend: FakeBackend;
let outgoing: Outgoing;
let gone: GatePlace[][];
const go = (instead: GatePlace[]) => void gone.push(instead);

beforeEach(() => {
  backend = createFakeBackend({ phase: "unlocked" });
  outgoing = new Outgoing();
  gone = [];
});

function page(purpose: string): GateOf {
  const { id } = backend.practice.keep(null, blankAgreement({ purpose }));
  return { out: "page", of: "agreement", id, from: null, to: null, reasons: false };
}

describe("what is about to go out", () => {
  it("goes on by itself where nothing is found, unless it is always asked about", async () => {
    await outgoing.ask(page("To think"), go);
    expect([gone, outgoing.gate]).toEqual([[[]], null]);
    await outgoing.ask(page("To think"), go, true);
    expect(gone).toHaveLength(1);
    expect(outgoing.gate?.found).toEqual([]);
  });

  it("waits to be let go where something is found, and goes once", async () => {
    await outgoing.ask(page("Ring 07700 900123"), go);
    expect(gone).toEqual([]);
    const places = outgoing.gate?.found.map(({ place }) => place) ?? [];
    expect(places).toHaveLength(1);
    outgoing.goOn(places);
    outgoing.goOn(places);
    expect([gone, outgoing.gate]).toEqual([[places], null]);
  });

  it("does not go when it could not be looked at, nor after its writer has left", async () => {
    backend.failNext("guard_gate", "io");
    await expect(outgoing.ask(page("To think"), go)).rejects.toMatchObject({ code: "io" });
    const asking = outgoing.ask(page("To think"), go);
    outgoing.close();
    await asking;
    expect([gone, outgoing.gate]).toEqual([[], null]);
  });
});
