import { expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import { eitherSlots, placeSlots, whereaboutsDomain, type Scene } from "../../src/worlds/scene.ts";

const kitchen = { name: "the kitchen", preposition: "in" } as const;
const garden = { name: "the garden", preposition: "in" } as const;
const beach = { name: "the beach", preposition: "on" } as const;

test("a place has its preposition", () => {
  expect(placeSlots(beach)).toEqual({ place: "the beach", at: "on the beach" });
});

test("of two places with one preposition the second goes without", () => {
  expect(eitherSlots(kitchen, garden)).toMatchObject({
    at: "in the kitchen",
    orAt: "the garden",
    orPlace: "the garden",
  });
  expect(eitherSlots(kitchen, beach)).toMatchObject({
    at: "in the kitchen",
    orAt: "on the beach",
    orPlace: "the beach",
  });
});

test("a scene has people, strangers who are only asked about, and places, all different", () => {
  const scenes: Scene[] = [];
  const domain = whereaboutsDomain({
    description: "",
    asks: { at: 1 },
    teller: (scene) => {
      scenes.push(scene);
      return () => "";
    },
  });
  for (let seed = 0; seed < 50; seed++) domain.begin({ random: Random.seeded(seed), statements: 6, asked: ["at"] });
  for (const { people, strangers, places } of scenes) {
    expect(people.length).toBeGreaterThanOrEqual(2);
    expect(strangers.length).toBeGreaterThanOrEqual(1);
    expect(places.length).toBeGreaterThanOrEqual(3);
    expect(new Set([...people, ...strangers]).size).toBe(people.length + strangers.length);
    expect(new Set(places).size).toBe(places.length);
  }
});
