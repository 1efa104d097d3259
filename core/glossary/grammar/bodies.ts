/**
 * What bodies below the centre are called. A line is `short names (apart by |, the full one last) = English ; what it does`. Those of the Party stand after 委 (省委组织部), those of
 * government after the place's level (省教育厅).
 */
const party = `
办公厅|办公室|办 = General Office ; runs the committee's papers, meetings and follow-up
组织部 = Organization Department ; chooses, trains and manages officials and members
宣传部 = Publicity Department ; local media, culture and ideological work
统战部|统一战线工作部 = United Front Work Department ; minor parties, religions, ethnic groups, private business
政法委|政法委员会 = Commission for Political and Legal Affairs ; leads the local police, prosecutors and courts
社会工作部|社工部 = Society Work Department ; petitions, community work, Party work in private firms
网信办|网络安全和信息化委员会办公室 = Office of the Cyberspace Affairs Commission ; regulates the internet locally
编办|机构编制委员会办公室 = Office of the Institutional Organization Commission ; decides on posts and structure of local bodies
财经办|财办|财经委员会办公室 = Office of the Financial and Economic Affairs Commission ; prepares local economic policy
金融办|金融委办公室|金融委员会办公室 = Office of the Financial Commission ; coordinates local finance and its risks
金融工委|金融工作委员会 = Financial Work Commission ; Party building in local finance
深改委|全面深化改革委员会 = Commission for Comprehensively Deepening Reform ; directs local reform
全面依法治省委员会 = Commission for Law-based Governance ; directs local work on law
全面依法治市委员会 = Commission for Law-based Governance ; directs local work on law
全面依法治县委员会 = Commission for Law-based Governance ; directs local work on law
全面依法治区委员会 = Commission for Law-based Governance ; directs local work on law
财经委|财经委员会 = Financial and Economic Affairs Commission ; decides on local economic policy
金融委|金融委员会 = Financial Commission ; directs local finance and its risks
国安委|国家安全委员会 = National Security Commission ; directs local security
网信委|网络安全和信息化委员会 = Cyberspace Affairs Commission ; directs local regulation of the internet
编委|机构编制委员会 = Institutional Organization Commission ; decides on posts and structure of local bodies
外事委|外事工作委员会 = Foreign Affairs Commission ; directs local dealings with foreigners
审计委|审计委员会 = Audit Commission ; directs local audits
教育工作领导小组 = Education Work Leading Group ; directs local work on education
农村工作领导小组 = Rural Work Leading Group ; directs local rural policy
人才工作领导小组 = Talent Work Leading Group ; directs local work on talent
巡视工作领导小组 = Inspection Work Leading Group ; directs provincial inspections
巡察工作领导小组 = Inspection Work Leading Group ; directs city and county inspections
党建工作领导小组|党的建设工作领导小组 = Party Building Work Leading Group ; directs local Party building
改革办|深改办|全面深化改革委员会办公室 = Office of the Commission for Comprehensively Deepening Reform ; coordinates local reform
外办|外事办|外事工作委员会办公室 = Office of the Foreign Affairs Commission ; local dealings with foreigners
台办|台湾工作办公室 = Taiwan Work Office ; local dealings with Taiwan
农办|农村工作办公室|农村工作领导小组办公室 = Office of the Rural Work Leading Group ; coordinates local rural policy
巡视办|巡视工作领导小组办公室 = Office of the Inspection Leading Group ; runs provincial inspections
巡察办|巡察工作领导小组办公室 = Office of the Inspection Leading Group ; runs city and county inspections
巡视组 = inspection team ; checks on bodies below for the committee
巡察组 = inspection team ; checks on bodies below for the committee
国安办|国家安全委员会办公室 = Office of the National Security Commission ; coordinates local security
审计办|审计委员会办公室 = Office of the Audit Commission ; coordinates local audits
依法治省办|全面依法治省委员会办公室 = Office of the Commission for Law-based Governance ; coordinates local work on law
依法治市办|全面依法治市委员会办公室 = Office of the Commission for Law-based Governance ; coordinates local work on law
依法治县办|全面依法治县委员会办公室 = Office of the Commission for Law-based Governance ; coordinates local work on law
军民融合办|军民融合发展委员会办公室 = Office of the Commission for Military-Civil Fusion ; coordinates army and local industry
科技办|科技委员会办公室 = Office of the Science and Technology Commission ; coordinates local research policy
直属机关工委|机关工委|直属机关工作委员会 = Work Committee for Departments Directly under It ; Party building in the offices themselves
教育工委|教育工作委员会 = Education Work Committee ; Party building in schools and universities
两新工委|非公有制经济组织和社会组织工作委员会 = Work Committee for New Economic and Social Organizations ; Party building in private firms and associations
老干部局 = Bureau of Retired Officials ; looks after retired officials
党校 = Party School ; trains local officials
党史研究室|党史和文献研究室 = Party History Research Office ; writes local Party history
政研室|政策研究室 = Policy Research Office ; drafts the committee's main documents
督查室 = Supervision Office ; checks that decisions are carried out
机要局 = Confidential Affairs Bureau ; ciphers and confidential papers
保密办|保密委员会办公室 = Office of the Secrets Protection Commission ; state secrets
文明办|精神文明建设指导委员会办公室 = Office of the Commission for Cultural and Ethical Progress ; campaigns for civic virtue
人才办|人才工作领导小组办公室 = Office of the Talent Work Leading Group ; coordinates local work on talent
党建办|党的建设工作领导小组办公室 = Office of the Party Building Leading Group ; coordinates Party building
常委会|常务委员会 = Standing Committee ; the dozen or so leaders who decide between plenary sessions
理论学习中心组|中心组 = theoretical study group ; the leaders' own regular study sessions
全委会|全体会议 = plenary session ; the whole committee, once or twice a year
全会 = plenary session ; the whole committee, once or twice a year
经济工作会议 = economic work conference ; sets the year's economic tasks after the central one
农村工作会议 = rural work conference ; sets the year's rural tasks after the central one
组织工作会议 = conference on organizational work ; sets tasks for officials and Party building
人才工作会议 = conference on talent work ; sets tasks for attracting and using talent
统战工作会议 = conference on united front work ; sets tasks after the central one
政法工作会议 = conference on political and legal work ; sets tasks for police, prosecutors and courts
常委会会议|常委会(扩大)会议|常委会扩大会议 = Standing Committee meeting ; where the leaders decide and study together
专题会议 = thematic meeting ; on one subject
`;

const government = `
政府|人民政府 = People's Government ; the executive
政府办公厅|政府办公室|政府办|人民政府办公室|人民政府办公厅 = General Office of the People's Government ; runs the government's papers, meetings and follow-up
政府常务会议|人民政府常务会议 = executive meeting of the People's Government ; where the head and the deputies decide
政府党组|人民政府党组 = leading Party members group of the People's Government ; the Party's lead inside the government
人大常委会|人民代表大会常务委员会 = Standing Committee of the People's Congress ; acts for the congress between sessions
人大及其常委会|人民代表大会及其常务委员会 = People's Congress and its Standing Committee ; the legislature and its permanent body
人大|人民代表大会 = People's Congress ; the local legislature
政协|政协委员会 = CPPCC Committee ; the local advisory body of parties and groups
政协常委会 = Standing Committee of the CPPCC Committee ; acts for the advisory body between sessions
纪委监委|纪委监察委|纪律检查委员会、监察委员会 = Commission for Discipline Inspection and Supervisory Commission ; the Party's and the state's anti-corruption bodies, one office
纪委|纪律检查委员会 = Commission for Discipline Inspection ; the Party's own discipline body
监委|监察委员会 = Supervisory Commission ; the state's anti-corruption body
法院|人民法院 = People's Court ; the court
高院|高级法院|高级人民法院 = Higher People's Court ; the province's highest court
中院|中级法院|中级人民法院 = Intermediate People's Court ; the court between county and province
检察院|人民检察院 = People's Procuratorate ; the public prosecutor
总工会 = Federation of Trade Unions ; the Party's one trade union body
团委 = Communist Youth League Committee ; the Party's youth organization
妇联|妇女联合会 = Women's Federation ; the Party's mass organization for women
工商联|工商业联合会 = Federation of Industry and Commerce ; the Party's link to private business
科协|科学技术协会 = Association for Science and Technology ; mass organization of scientists
文联|文学艺术界联合会 = Federation of Literary and Art Circles ; mass organization of artists
残联|残疾人联合会 = Disabled Persons' Federation ; mass organization of the disabled
侨联|归国华侨联合会 = Federation of Returned Overseas Chinese ; mass organization of returned emigrants
台联|台湾同胞联谊会 = Federation of Taiwan Compatriots ; mass organization of those from Taiwan
红十字会 = Red Cross Society ; relief
国资委|国有资产监督管理委员会 = State-owned Assets Supervision and Administration Commission ; owner of the local state firms
外办|外事办|外事办公室 = Foreign Affairs Office ; local dealings with foreigners
台办|台湾事务办公室 = Taiwan Affairs Office ; local dealings with Taiwan
新闻办|政府新闻办|政府新闻办公室 = Information Office ; press conferences
国动办|国防动员办公室 = National Defense Mobilization Office ; civil defense and mobilization
防指|防汛抗旱指挥部 = Flood Control and Drought Relief Headquarters ; commands relief in floods and drought
安委会|安全生产委员会 = Work Safety Committee ; coordinates safety at work
河长办|河长制办公室 = River Chief Office ; coordinates officials in charge of rivers
党工委|党的工作委员会 = Party Working Committee ; the Party's committee in a zone or subdistrict
管委会|管理委员会 = Administrative Committee ; runs a zone as its government
党委 = Party Committee ; the Party's committee
党代会|党员代表大会 = Party congress ; elects the Party committee every five years
党政办|党政办公室 = Party and Government Office ; the office of both
社会工作局 = Society Work Bureau ; community work
居委会|居民委员会 = Residents' Committee ; elected self-management of a neighborhood
村委会|村民委员会 = Villagers' Committee ; elected self-management of a village
税务局 = Taxation Bureau ; taxes
消防总队|消防支队|消防救援大队|消防救援支队|消防救援总队 = Fire and Rescue Department ; firefighters
军区|省军区 = Military Command ; militia, reserves and conscription in the province
军分区 = Military Subcommand ; militia, reserves and conscription in the city
人武部|人民武装部 = People's Armed Forces Department ; militia and conscription in the county
`;

/** What departments of local governments are for: `stem (short ones first) = English subject ; what it does`; they end in 厅, 局, 委 or 委员会. */
const subjects = `
发改|发展改革|发展和改革 = Development and Reform ; plans the local economy and large projects
教育|教育体育|教体 = Education ; schools
科技|科学技术 = Science and Technology ; research policy and funding
工信|经信|经济和信息化|工业和信息化 = Industry and Information Technology ; industry and telecoms
民宗|民族宗教|民族宗教事务|民族事务 = Ethnic and Religious Affairs ; ethnic minorities and religion
公安 = Public Security ; the police
国家安全 = State Security ; intelligence and counter-intelligence
民政 = Civil Affairs ; welfare, marriage registers, charities
司法 = Justice ; legal aid, mediation, lawyers
财政 = Finance ; budget and local debt
人社|人力资源社会保障|人力资源和社会保障 = Human Resources and Social Security ; jobs and pensions
自然资源|自然资源和规划|规划和自然资源 = Natural Resources ; land and planning
生态环境|环保 = Ecology and Environment ; pollution and conservation
住建|住房城乡建设|住房和城乡建设|住房保障和房屋管理 = Housing and Urban-Rural Development ; housing and building
城管|城市管理|城市管理综合执法|综合行政执法|城管执法 = Urban Management ; streets, waste, small-scale enforcement
交通|交通运输|交运 = Transport ; roads and ports
水利|水务 = Water Resources ; rivers and irrigation
农业农村|农业 = Agriculture and Rural Affairs ; farming and villages
乡村振兴 = Rural Revitalization ; help for poor areas
商务 = Commerce ; trade and investment
文旅|文化和旅游|文化广电和旅游|文化广电旅游|文广旅|文体旅|文化旅游|文化体育和旅游 = Culture and Tourism ; culture and tourism
卫健|卫生健康 = Health ; hospitals and public health
疾控|疾病预防控制 = Disease Control and Prevention ; infectious disease
退役军人事务|退役军人 = Veterans Affairs ; former soldiers
应急|应急管理 = Emergency Management ; disasters and safety at work
审计 = Audit ; audits public money
市场监管|市场监督管理 = Market Regulation ; competition, quality, food and prices
药监|药品监督管理 = Medical Products ; drugs and devices
体育 = Sports ; sport
统计 = Statistics ; official statistics
医保|医疗保障 = Healthcare Security ; public health insurance
信访 = Public Complaints and Proposals ; petitions
机关事务|机关事务管理 = Government Offices Administration ; buildings and services of the government
数据|大数据|大数据管理|大数据发展管理|大数据发展|数据和政务服务 = Data ; data and digital government
林业|林草|林业和草原|林业和园林 = Forestry and Grassland ; forests
园林|园林绿化 = Landscape ; parks
粮食和储备|粮食和物资储备|粮储 = Food and Strategic Reserves ; grain
地方金融管理|金融监管|地方金融监管|地方金融监督管理|金融工作 = Local Financial Administration ; small lenders and financial risk
行政审批|行政审批服务|政务服务|政务服务管理|政务服务和数据管理|政务服务和大数据 = Government Services ; permits and service halls
知识产权 = Intellectual Property ; patents and trademarks
广电|广播电视|新闻出版 = Radio and Television ; broadcasting
文物 = Cultural Heritage ; heritage
中医药|中医药管理 = Traditional Chinese Medicine ; Chinese medicine
能源 = Energy ; energy
投资促进|招商 = Investment Promotion ; brings in investors
海洋|海洋渔业|海洋与渔业|海洋发展 = Ocean and Fisheries ; sea and fishing
邮政管理 = Post ; post and parcels
烟草专卖 = Tobacco Monopoly ; tobacco
气象 = Meteorology ; weather
地震 = Earthquakes ; earthquakes
监狱管理 = Prisons ; prisons
档案 = Archives ; archives
畜牧兽医|畜牧 = Animal Husbandry ; livestock
科技和工业信息化|科工信|工信科技 = Science, Technology and Industry ; industry and research
`;

/** Endings of departments with what they are in English; a commission below the province is one too. */
const endings = [
  ["委员会", "Commission"],
  ["委", "Commission"],
  ["厅", "Department"],
  ["局", "Bureau"],
] as const;

export interface Body {
  /** English without the place. */
  en: string;
  gloss: string;
  full: string;
  /** `of` bodies: {place} Department of Education; others: {place} People's Congress. */
  kind: "party" | "government" | "department";
}

function read(table: string, kind: Body["kind"]): [string, Body][] {
  return table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [forms = "", said = ""] = line.split(" = ");
      const [en = "", gloss = ""] = said.split(" ; ");
      const names = forms.split("|");
      return names.map((name): [string, Body] => [name, { en, gloss, full: names.at(-1) ?? name, kind }]);
    });
}

function departments(): [string, Body][] {
  return read(subjects, "department").flatMap(([stem, { en, gloss, full }]) =>
    endings.map(([ending, noun]): [string, Body] => {
      const long = ending === "委" ? "委员会" : ending;
      return [
        stem + ending,
        { en: `${noun} of ${en}`, gloss, full: (full.length > stem.length && stem.length < 4 ? full : stem) + long, kind: "department" },
      ];
    }),
  );
}

/** Bodies that stand after a Party committee (省委|组织部), by form. */
export const partyBodies: ReadonlyMap<string, Body> = new Map(read(party, "party"));

/** Bodies that stand after a place or its level (省|教育厅), by form. */
export const governmentBodies: ReadonlyMap<string, Body> = new Map([...departments(), ...read(government, "government")]);

/** The fields of work of local departments, with their English: 教育, 市场监管. */
export const subjectsOf = (): [string, string][] => read(subjects, "department").map(([name, { en }]) => [name, en]);
