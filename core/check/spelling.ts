/** British spellings, by family: the stem with the endings that make it British. What is American in one of its senses is left out. */
const families = [
  // -our
  "(?:mis)?behaviour\\w*|colour\\w*|favour\\w*|flavour\\w*|harbour\\w*|honour\\w*|humour|labour\\w*|neighbour\\w*|rumour\\w*|endeavour\\w*|vigour|rigour|savour\\w*|splendour|valour|armour\\w*|odour\\w*|parlour\\w*|clamour\\w*|fervour|candour|ardour|tumours?|vapours?|saviours?|demeanour|misdemeanours?",
  // -re
  "(?:epi)?cent(?:re|res|red|ring)|(?:kilo|centi|milli)?metres?|(?:milli)?litres?|theatres?|fibres?|calibre|sombre|spectres?|lustre|meagre|manoeuvr\\w*",
  // -ise, -isation: only where the s is British
  `(?:${[
    "organ", "reorgan", "real", "recogn", "modern", "mobil", "demobil", "immobil", "standard", "industrial", "priorit", "optim", "central", "decentral", "recentral", "social", "util", "minim", "maxim", "summar", "special", "character",
    "critic", "apolog", "author", "capital", "categor", "civil", "colon", "computer", "custom", "digit", "digital", "equal", "final", "formal", "informat", "general", "global", "harmon", "hospital", "ideal", "individual", "institutional",
    "international", "legal", "legitim", "liberal", "local", "market", "material", "militar", "monopol", "national", "neutral", "normal", "patron", "penal", "personal", "popular", "privat", "professional", "public", "rational", "regular",
    "revital", "vital", "revolution", "scrutin", "stabil", "destabil", "stigmat", "subsid", "symbol", "sympath", "synchron", "systemat", "urban", "visual", "western", "energ", "jeopard", "sanit", "memor", "theor", "terror", "crystall", "fertil",
    "galvan", "initial", "item", "mechan", "moral", "motor", "polar", "pressur", "random", "vapor", "sinic", "emphas", "mediat", "incentiv", "securit", "commercial", "electric", "familiar", "hypothes", "internal", "marginal", "nominal", "operational", "politic", "proletarian", "sensit", "token", "trivial", "weapon", "contextual", "conceptual", "actual", "routin", "bureaucrat", "democrat",
  ].join("|")})is(?:e|es|ed|ing|er|ers|able|ation|ations|ational)`,
  "(?:anal|paral|catal)ys(?:e|ed|ing|er|ers)",
  // doubled l, single l
  "travell(?:ed|ing|ers?)|labell(?:ed|ing)|modell(?:ed|ing|ers?)|levell(?:ed|ing)|cancell(?:ed|ing)|counsell(?:ed|ing|ors?)|fuell(?:ed|ing)|signall(?:ed|ing)|totall(?:ed|ing)|channell(?:ed|ing)|marshall(?:ed|ing)|tunnell(?:ed|ing)|marvellous|jewellery|woollen|fulfil(?:s|ment)?|enrol(?:s|ment)?|instalments?|skilful\\w*|wilful\\w*|instil(?:s)?|distil(?:s)?",
  // -ence, -ogue and single words
  "(?:de|of)fences?|pretences?|licences?|practis(?:e|es|ed|ing)|programmes?|cheques?|kerbs?|tyres?|aluminium|grey|whilst|amongst|learnt|spelt|burnt|judgement\\w*|acknowledgements?|ageing|sceptic\\w*|storeys?|ploughs?|ploughed|moulds?|moulded|artefacts?|per cent|speciality|specialities|focuss(?:ed|ing)|benefitt(?:ed|ing)|paediatric\\w*|anaesthe\\w*|gynaecolog\\w*|haemat\\w*|orthopaedic\\w*|leukaemia|defenceless",
];
const british = new RegExp(`(?<!\\p{L})(?:${families.join("|")})(?!\\p{L})`, "giu");

/** The words of a text in British spelling, as they stand. */
export const findBritish = (text: string): string[] => [...text.matchAll(british)].map(([word]) => word);

const contraction = /\b(?:\w+n['’]t|(?:I|you|we|they|he|she|it|that|there|here|what|who|where|let|how)['’](?:s|re|ve|ll|d|m))\b(?!\s+own\b)/gi;

/** The contractions of a text (do not is written out), as they stand. */
export const findContractions = (text: string): string[] => [...text.matchAll(contraction)].map(([word]) => word);
