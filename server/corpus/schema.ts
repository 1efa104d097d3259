/**
 * The tables of a corpus, each statement harmless where it has run before. On Citus, `documents` is distributed by `id` and `segments` and `uses` by `doc`, co-located, `watches` is a
 * reference table (docs/scale.md has the four calls): every join here is on these columns, so that each shard answers for itself and only counts and pages are merged.
 */
export const schema: readonly string[] = [
  `create table if not exists documents (
     id bigint primary key, path text not null, title text not null, date text not null, issuer text not null, place text not null, kind text not null, level text not null,
     hash text not null, characters int not null, segments int not null, added bigint not null)`,
  "create index if not exists documents_date on documents (date)",
  "create index if not exists documents_path on documents (path)",
  "create index if not exists documents_added on documents (added)",
  `create table if not exists segments (
     doc bigint not null, pos int not null, par int not null default 0, zh text not null, en text not null, grams int[] not null, keys text[] not null, uses jsonb not null, primary key (doc, pos))`,
  "alter table segments add column if not exists par int not null default 0",
  "create index if not exists segments_grams on segments using gin (grams)",
  "create index if not exists segments_keys on segments using gin (keys)",
  "create table if not exists uses (doc bigint not null, key text not null, count int not null, primary key (doc, key))",
  "create index if not exists uses_key on uses (key)",
  "create table if not exists watches (name text primary key, query text not null, seen bigint not null)",
];
