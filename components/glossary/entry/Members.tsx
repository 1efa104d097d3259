import { Pinyin } from "@/components/ui/Pinyin";
import { SourceLink } from "../Evidence";
import type { EntryContext } from "../entry-context";
import { English } from "./Part";

/** What a numbered slogan or a system consists of, as a source lists it; or why it is not listed. */
export function Members({ t, term, works, articles, locale }: EntryContext) {
  const { members } = term;
  if (!members) return null;
  if (!members.listed) return <English>{`${t("glossary:notListed")}. ${members.note}`}</English>;
  return (
    <>
      <ol className="members">
        {members.items.map((item) => (
          <li key={item.zh}>
            <b lang="zh-Hans">{item.zh}</b> {item.pinyin ? <Pinyin>{item.pinyin}</Pinyin> : null} <span lang="en">{item.en}</span>
          </li>
        ))}
      </ol>
      {members.note ? <English>{members.note}</English> : null}
      <p className="source">
        <SourceLink locale={locale} works={works} articles={articles} source={members.source} />
      </p>
    </>
  );
}
