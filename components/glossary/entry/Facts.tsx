import type { ReactNode } from "react";
import { Pinyin } from "@/components/ui/Pinyin";
import type { EntryContext } from "../entry-context";

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    {children}
  </div>
);

/** What few entries have: other names, who issued it, where it means this. */
export function Facts({ t, term }: EntryContext) {
  const { issuer, hant, aliases, scope, pinyinNote } = term;
  if (!issuer && !hant && aliases.length === 0 && !scope && !pinyinNote) return null;
  return (
    <dl className="entry-facts">
      {aliases.length ? (
        <Fact name={t("glossary:aliases")}>
          {aliases.map((alias) => (
            <dd key={alias.zh}>
              <span lang="zh-Hans">{alias.zh}</span> <Pinyin>{alias.pinyin}</Pinyin>
            </dd>
          ))}
        </Fact>
      ) : null}
      {hant ? (
        <Fact name={t("glossary:hant")}>
          <dd lang="zh-Hant">{hant}</dd>
        </Fact>
      ) : null}
      {issuer ? (
        <Fact name={t("glossary:issuer")}>
          <dd lang="en">{issuer}</dd>
        </Fact>
      ) : null}
      {scope ? (
        <Fact name={t("glossary:scope")}>
          {scope.articles ? <dd>{t("glossary:scopeArticles", { articles: scope.articles.join(", ") })}</dd> : null}
          {scope.near ? <dd lang="zh-Hans">{t("glossary:scopeNear", { words: scope.near.join("、") })}</dd> : null}
        </Fact>
      ) : null}
      {pinyinNote ? (
        <Fact name={t("glossary:pinyinNote")}>
          <dd lang="en">{pinyinNote}</dd>
        </Fact>
      ) : null}
    </dl>
  );
}
