import Ajv2020 from "ajv/dist/2020";
import { beforeAll, describe, expect, it } from "vitest";
import { paths, schemaOf, shapeNames, shapes } from "@/core/api/v1";
import { writeRecords } from "@/core/exchange/records";
import { buildAnnotations } from "@/server/build/annotations";
import { apiFiles } from "@/server/build/api";
import { edition } from "@/server/edition";

/** The static API as the build writes it: every file is of its published schema, and every example of the description stands in the file that it is of. */

let files: Map<string, string>;
const read = (path: string): unknown => JSON.parse(files.get(`api/v1/${path}`) ?? "null");

beforeAll(() => {
  buildAnnotations();
  files = apiFiles();
}, 120_000);

/** Whether all that an example has stands in the value at the same place; of a list it has the beginning. */
function standsIn(example: unknown, value: unknown): boolean {
  if (Array.isArray(example)) return Array.isArray(value) && example.every((item, i) => standsIn(item, value[i]));
  if (typeof example !== "object" || example === null) return example === value;
  if (typeof value !== "object" || value === null) return false;
  const own = new Map(Object.entries(value));
  return Object.entries(example).every(([name, item]) => own.has(name) && standsIn(item, own.get(name)));
}

const filesOf = (name: (typeof shapeNames)[number]): string[] => {
  const pattern = new RegExp(`^api/v1/${paths[name].replace(".", "\\.").replace(/\{\w+\}/, "[a-z0-9-]+")}$`);
  return [...files.keys()].filter((path) => pattern.test(path));
};

describe.each(shapeNames)("%s", (name) => {
  it("has files, each of the schema that is published", () => {
    const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(Object(read(`schemas/${name}.json`)));
    const found = filesOf(name);
    expect(found.length).toBeGreaterThan(0);
    // A validator of another's making reads a few, ours all.
    for (const path of found.slice(0, 40)) expect([path, validate(JSON.parse(files.get(path) ?? "")), validate.errors]).toEqual([path, true, null]);
    for (const path of found) expect(shapes[name].safeParse(JSON.parse(files.get(path) ?? "")).error, path).toBeUndefined();
  });

  it("has an example in the description that stands in its file and is of its schema", () => {
    const { paths: described, servers } = Object(read("openapi.json"));
    const { get } = described[`/${paths[name]}`];
    const parameter = get.parameters?.[0];
    const path = paths[name].replace(/\{\w+\}/, parameter?.example ?? "");
    const { schema, example } = get.responses[200].content["application/json"];
    expect(standsIn(example, read(path))).toBe(true);
    expect(shapes[name].safeParse(example).error).toBeUndefined();
    expect(schema.$ref).toBe(`${servers[0].url}/schemas/${name}.json`);
    expect(get.operationId).toBe(name);
  });

  it("refuses a file that is not of its schema", () => {
    const validate = new Ajv2020({ validateFormats: false }).compile(schemaOf(name, "https://tifa.example/api/v1/"));
    const [path = ""] = filesOf(name);
    const value = Object(JSON.parse(files.get(path) ?? "{}"));
    expect(validate({ ...value, license: 1 })).toBe(false);
    expect(validate({ ...value, api: "v2" })).toBe(false);
  });
});

it("has a file for each entry and article, and says where retired ids went", () => {
  expect(filesOf("term")).toHaveLength(edition().terms.length);
  expect(filesOf("article")).toHaveLength(edition().articles.length);
  const { retired } = shapes.terms.parse(read("terms.json"));
  for (const [old, id] of Object.entries(retired)) {
    expect(files.has(`api/v1/terms/${old}.json`)).toBe(false);
    expect(files.has(`api/v1/terms/${id}.json`)).toBe(true);
  }
});

it("counts what stands in the articles, once", () => {
  const article = shapes.article.parse(read("articles/wuxi-hongmei-linghang.json"));
  const times = article.blocks.flatMap(({ segments }) => segments).flatMap(({ terms }) => terms.filter(({ id }) => id === "jiceng"));
  const term = shapes.term.parse(read("terms/jiceng.json"));
  const { lines } = shapes.concordance.parse(read("concordance/jiceng.json"));
  expect(term.articles["wuxi-hongmei-linghang"]).toBe(times.length);
  expect(term.occurrences).toBe(lines.length);
  expect(
    lines.every(
      ({ left, hit, right, article: slug, segment }) => left + hit + right === edition().articles.find((each) => each.slug === slug)?.zh[segment],
    ),
  ).toBe(true);
});

it("publishes the schema of the JSON export, and it takes what is written", () => {
  const { terms, version, license, attribution } = { ...shapes.glossary.parse(read("glossary.json")) };
  const file: unknown = JSON.parse(writeRecords({ format: "tifa-records/1", version, license, attribution, terms, articles: [] }));
  const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(Object(read("schemas/records.json")));
  expect([validate(file), validate.errors]).toEqual([true, null]);
});
