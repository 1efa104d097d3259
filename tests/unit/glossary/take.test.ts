import { expect, test } from "vitest";
import { meant } from "@/browser/take/open";

const listing = { terms: ["a", "b", "c"].map((id) => ({ id })), articles: { one: [2, 0] }, retired: { old: "b" } };

test.each([
  ["an article of the list", { article: "one" }, [2, 0]],
  ["all", {}, [0, 1, 2]],
  ["those that the page holds", { ids: "c a" }, [2, 0]],
  ["a retired id, once with its successor", { ids: "old a b" }, [1, 0]],
  ["what is no entry at all", { ids: "gone" }, []],
])("the terms to take: %s", (_, data, indexes) => expect(meant(listing, data)).toEqual(indexes));
