/**
 * Bodies of the centre by their short and full names, with the English that they or the State Council's sites use. A line is
 * `forms (short names apart by |, the full name last) = English ; what it does`. Ranks: bodies of the Party's and the state's centre are central, the State Council's departments ministerial.
 */
const central = `
中央组织部|中组部|中国共产党中央委员会组织部 = Organization Department of the CPC Central Committee ; the Party's personnel office: appoints and manages officials
中央宣传部|中宣部|中国共产党中央委员会宣传部 = Publicity Department of the CPC Central Committee ; directs media, publishing, film and ideological work
中央统战部|中国共产党中央委员会统一战线工作部 = United Front Work Department of the CPC Central Committee ; deals with minor parties, religions, ethnic groups and overseas Chinese
中央对外联络部|中联部|中国共产党中央委员会对外联络部 = International Department of the CPC Central Committee ; the Party's relations with foreign parties
中央政法委|中央政法委员会|中国共产党中央委员会政法委员会 = Commission for Political and Legal Affairs of the CPC Central Committee ; leads courts, prosecutors and police
中央社会工作部|中国共产党中央委员会社会工作部 = Society Work Department of the CPC Central Committee ; petitions, community work, and Party work in private firms; since 2023
中央政策研究室|中央政研室|中国共产党中央委员会政策研究室 = Policy Research Office of the CPC Central Committee ; drafts the Party's theory and main documents
中央台办|中央台湾工作办公室|中共中央台湾工作办公室 = Taiwan Work Office of the CPC Central Committee ; the Party's office for Taiwan; one body with the State Council's
国台办|国务院台办|国务院台湾事务办公室 = Taiwan Affairs Office of the State Council ; speaks for the mainland on Taiwan; one body with the Party's office
中央港澳办|中央港澳工作办公室|中共中央港澳工作办公室 = Hong Kong and Macao Work Office of the CPC Central Committee ; the Party's office for Hong Kong and Macao; since 2023
港澳办|国务院港澳办|国务院港澳事务办公室 = Hong Kong and Macao Affairs Office of the State Council ; one body with the Party's office
中央外办|中央外事工作委员会办公室 = Office of the Central Commission for Foreign Affairs ; coordinates foreign policy for the Party's centre
中央财办|中央财经办|中央财经委员会办公室 = Office of the Central Commission for Financial and Economic Affairs ; prepares the centre's economic policy
中央农办|中央农村工作领导小组办公室 = Office of the Central Rural Work Leading Group ; coordinates rural policy
中央网信办|国家网信办|中央网络安全和信息化委员会办公室 = Cyberspace Administration of China ; regulates the internet and its content
中央编办|中央机构编制委员会办公室 = Office of the Central Institutional Organization Commission ; decides on the size and structure of Party and state bodies
中央金融委|中央金融委员会 = Central Financial Commission ; the Party's lead body for finance; since 2023
中央金融办|中央金融委办公室|中央金融委员会办公室 = Office of the Central Financial Commission ; its working office
中央金融工委|中央金融工作委员会 = Central Financial Work Commission ; Party building in the financial system; since 2023
中央科技委|中央科技委员会 = Central Science and Technology Commission ; the Party's lead body for science and technology; since 2023
中央财经委|中央财经委员会 = Central Commission for Financial and Economic Affairs ; the Party's lead body for the economy, chaired by Xi Jinping
中央深改委|中央全面深化改革委员会 = Central Commission for Comprehensively Deepening Reform ; the Party's lead body for reform, chaired by Xi Jinping
中央国安委|中央国家安全委员会 = Central National Security Commission ; the Party's lead body for security, chaired by Xi Jinping
中央外事工作委员会|中央外事委 = Central Commission for Foreign Affairs ; the Party's lead body for foreign policy
中央网络安全和信息化委员会|中央网信委 = Central Cyberspace Affairs Commission ; the Party's lead body for the internet
中央全面依法治国委员会|中央依法治国委 = Central Commission for Comprehensive Law-based Governance ; the Party's lead body for law
中央审计委员会 = Central Auditing Commission ; the Party's lead body for audits
中央机构编制委员会|中央编委 = Central Institutional Organization Commission ; the Party's lead body for the structure of Party and state
中央农村工作领导小组 = Central Rural Work Leading Group ; the Party's lead body for rural policy
中央教育工作领导小组 = Central Education Leading Group ; the Party's lead body for education
中央巡视工作领导小组 = Central Leading Group for Disciplinary Inspection ; directs the centre's inspection teams
中央巡视组 = central inspection team ; sent by the Party's centre to check on provinces, ministries and firms
中央生态环境保护督察组 = central environmental inspection team ; sent by the centre to check on provinces and firms
中央党的建设工作领导小组 = Central Leading Group for Party Building ; the Party's lead body for its own organization
中央和国家机关工委|中央和国家机关工作委员会 = Central and State Organs Work Committee ; Party building in the centre's own offices
中央党校|国家行政学院 = Party School of the CPC Central Committee (National Academy of Governance) ; trains senior officials
中央党史和文献研究院 = Institute of Party History and Literature of the CPC Central Committee ; edits Party history and leaders' works
中央文明办|中央精神文明建设指导委员会办公室 = Office of the Central Commission for Guiding Cultural and Ethical Progress ; directs campaigns for civic virtue
中央军委政治工作部|军委政治工作部 = Political Work Department of the Central Military Commission ; Party work and personnel in the armed forces
中央军委联合参谋部|军委联合参谋部 = Joint Staff Department of the Central Military Commission ; plans and commands operations
中央军委后勤保障部|军委后勤保障部 = Logistic Support Department of the Central Military Commission ; supplies the armed forces
中央军委装备发展部|军委装备发展部 = Equipment Development Department of the Central Military Commission ; develops and buys weapons
中央军委训练管理部|军委训练管理部 = Training and Administration Department of the Central Military Commission ; directs training
中央军委国防动员部|军委国防动员部 = National Defense Mobilization Department of the Central Military Commission ; militia, reserves and provincial commands
中央军委纪委|军委纪委 = Discipline Inspection Commission of the Central Military Commission ; the armed forces' own discipline body
国务院新闻办|国新办|国务院新闻办公室 = State Council Information Office ; holds press conferences and publishes white papers
国务院国资委|国务院国有资产监督管理委员会 = State-owned Assets Supervision and Administration Commission of the State Council ; owner of the central state firms
国务院研究室 = State Council Research Office ; drafts the work report and advises the premier
国务院安委会|国务院安全生产委员会 = Work Safety Committee of the State Council ; coordinates safety at work
国务院食安委|国务院食品安全委员会 = Food Safety Commission of the State Council ; coordinates food safety
国务院学位委员会 = Academic Degrees Committee of the State Council ; decides who may grant degrees
国务院妇儿工委|国务院妇女儿童工作委员会 = National Working Committee on Children and Women under the State Council ; coordinates policy for women and children
全国人大常委会|全国人民代表大会常务委员会 = Standing Committee of the National People's Congress ; makes law between the yearly sessions
全国人大|全国人民代表大会 = National People's Congress ; the national legislature, which meets each March
全国人大代表|全国人民代表大会代表 = deputy to the National People's Congress ; a member of the national legislature
全国政协委员 = member of the CPPCC National Committee ; sits in the national advisory body
全国人大监察和司法委员会|全国人大监司委 = Supervisory and Judicial Affairs Committee of the National People's Congress ; a standing special committee
全国人大财政经济委员会|全国人大财经委 = Financial and Economic Affairs Committee of the National People's Congress ; a standing special committee
全国人大宪法和法律委员会|全国人大宪法法律委 = Constitution and Law Committee of the National People's Congress ; reviews all bills
全国人大常委会法工委|法工委|全国人大常委会法制工作委员会 = Legislative Affairs Commission of the NPC Standing Committee ; drafts bills and answers on the law
全国总工会|全总|中华全国总工会 = All-China Federation of Trade Unions ; the one national trade union body
团中央|共青团中央|共青团中央委员会 = Central Committee of the Communist Youth League of China ; leads the Party's youth organization
全国妇联|中华全国妇女联合会 = All-China Women's Federation ; the Party's mass organization for women
全国工商联|中华全国工商业联合会 = All-China Federation of Industry and Commerce ; the Party's link to private business
中国科协|中国科学技术协会 = China Association for Science and Technology ; mass organization of scientists
中国文联|中国文学艺术界联合会 = China Federation of Literary and Art Circles ; mass organization of artists
中国作协|中国作家协会 = China Writers Association ; mass organization of writers
中国残联|中国残疾人联合会 = China Disabled Persons' Federation ; mass organization of the disabled
中国侨联|中华全国归国华侨联合会 = All-China Federation of Returned Overseas Chinese ; mass organization of returned emigrants
中国贸促会|贸促会|中国国际贸易促进委员会 = China Council for the Promotion of International Trade ; serves trade and investment
最高检|最高人民检察院 = Supreme People's Procuratorate ; the highest prosecutor's office
最高法|最高人民法院 = Supreme People's Court ; the highest court
新华社|新华通讯社 = Xinhua News Agency ; the state news agency
中科院|中国科学院 = Chinese Academy of Sciences ; the state's body for science
中国工程院 = Chinese Academy of Engineering ; the state's body for engineering
社科院|中国社科院|中国社会科学院 = Chinese Academy of Social Sciences ; the state's body for social science
国务院发展研究中心|国研中心 = Development Research Center of the State Council ; the State Council's think tank
中央广播电视总台 = China Media Group ; the state's television and radio
中共中央政治局委员|中央政治局委员 = member of the Political Bureau of the CPC Central Committee ; one of some two dozen leaders
中共中央政治局常委|中央政治局常委|中央政治局常务委员会委员 = member of the Standing Committee of the Political Bureau of the CPC Central Committee ; one of the seven who lead the Party
国务院总理 = premier of the State Council ; head of the government
国务院副总理 = vice premier of the State Council ; one of the premier's deputies
国务委员 = state councilor ; a member of the State Council between ministers and vice premiers
海协会|海峡两岸关系协会 = Association for Relations Across the Taiwan Straits ; the mainland's body for talks with Taiwan
海基会|海峡交流基金会 = Straits Exchange Foundation ; Taiwan's body for talks with the mainland
陆委会|大陆委员会 = Mainland Affairs Council ; the Taiwan government's body for the mainland
信息支援部队 = Information Support Force ; an arm of the PLA under the Central Military Commission; since 2024
网络空间部队 = Cyberspace Force ; an arm of the PLA under the Central Military Commission; since 2024
军事航天部队 = Aerospace Force ; an arm of the PLA under the Central Military Commission; since 2024
联勤保障部队 = Joint Logistics Support Force ; an arm of the PLA under the Central Military Commission
东部战区 = Eastern Theater Command ; one of five joint commands; faces Taiwan
南部战区 = Southern Theater Command ; one of five joint commands; faces the South China Sea
西部战区 = Western Theater Command ; one of five joint commands; faces India and Central Asia
北部战区 = Northern Theater Command ; one of five joint commands; faces Korea and Russia
中部战区 = Central Theater Command ; one of five joint commands; guards the capital
武警部队|中国人民武装警察部队 = People's Armed Police Force ; the paramilitary police under the Central Military Commission
`;

const ministerial = `
外交部 = Ministry of Foreign Affairs ; conducts diplomacy
国防部 = Ministry of National Defense ; speaks for the armed forces, which the Central Military Commission commands
国家发展改革委|国家发改委|国家发展和改革委员会 = National Development and Reform Commission ; plans the economy and large projects
教育部 = Ministry of Education ; schools and universities
科技部|科学技术部 = Ministry of Science and Technology ; research policy and funding
工信部|工业和信息化部 = Ministry of Industry and Information Technology ; industry, telecoms and electronics
国家民委|国家民族事务委员会 = National Ethnic Affairs Commission ; policy towards ethnic minorities
公安部 = Ministry of Public Security ; the police
国家安全部 = Ministry of State Security ; intelligence and counter-intelligence
民政部 = Ministry of Civil Affairs ; welfare, marriage registers, charities, place names
司法部 = Ministry of Justice ; prisons, lawyers, drafting of regulations
财政部 = Ministry of Finance ; budget, taxes, government debt
人社部|人力资源社会保障部|人力资源和社会保障部 = Ministry of Human Resources and Social Security ; jobs, pensions, civil servants' pay
自然资源部 = Ministry of Natural Resources ; land, minerals, the sea, planning
生态环境部 = Ministry of Ecology and Environment ; pollution, climate, conservation
住建部|住房城乡建设部|住房和城乡建设部 = Ministry of Housing and Urban-Rural Development ; housing, building, cities
交通运输部 = Ministry of Transport ; roads, ports, shipping
水利部 = Ministry of Water Resources ; rivers, dams, irrigation
农业农村部 = Ministry of Agriculture and Rural Affairs ; farming and villages
商务部 = Ministry of Commerce ; trade and foreign investment
文旅部|文化和旅游部 = Ministry of Culture and Tourism ; culture and tourism
国家卫健委|国家卫生健康委|国家卫生健康委员会 = National Health Commission ; hospitals, public health, population
退役军人事务部 = Ministry of Veterans Affairs ; former soldiers
应急管理部|应急部 = Ministry of Emergency Management ; disasters, fires, safety at work
人民银行|中国人民银行 = People's Bank of China ; the central bank
审计署 = National Audit Office ; audits public money
海关总署 = General Administration of Customs ; customs
税务总局|国家税务总局 = State Taxation Administration ; taxes
市场监管总局|国家市场监管总局|国家市场监督管理总局 = State Administration for Market Regulation ; competition, standards, quality, food and prices
金融监管总局|国家金融监管总局|国家金融监督管理总局 = National Financial Regulatory Administration ; banks and insurers; since 2023
证监会|中国证监会|中国证券监督管理委员会 = China Securities Regulatory Commission ; stock markets
广电总局|国家广电总局|国家广播电视总局 = National Radio and Television Administration ; broadcasting
体育总局|国家体育总局 = General Administration of Sport ; sport
国家统计局 = National Bureau of Statistics ; official statistics
国家知识产权局 = China National Intellectual Property Administration ; patents and trademarks
国家国际发展合作署|国合署 = China International Development Cooperation Agency ; foreign aid
国家医保局|国家医疗保障局 = National Healthcare Security Administration ; public health insurance and drug prices
国家信访局 = National Public Complaints and Proposals Administration ; petitions
国管局|国家机关事务管理局 = National Government Offices Administration ; buildings and services of the central government
国家数据局 = National Data Administration ; data as a factor of production; since 2023
国家能源局 = National Energy Administration ; energy
国家林草局|国家林业和草原局 = National Forestry and Grassland Administration ; forests, grassland, national parks
国家铁路局 = National Railway Administration ; railways
民航局|中国民航局|中国民用航空局 = Civil Aviation Administration of China ; aviation
国家邮政局 = State Post Bureau ; post and parcels
国家文物局 = National Cultural Heritage Administration ; heritage
国家中医药局|国家中医药管理局 = National Administration of Traditional Chinese Medicine ; Chinese medicine
国家疾控局|国家疾病预防控制局 = National Disease Control and Prevention Administration ; infectious disease
国家矿山安监局|国家矿山安全监察局 = National Mine Safety Administration ; safety of mines
国家消防救援局 = National Fire and Rescue Administration ; firefighters
外汇局|国家外汇局|国家外汇管理局 = State Administration of Foreign Exchange ; foreign exchange
国家药监局|国家药品监督管理局 = National Medical Products Administration ; drugs and devices
国家移民局|国家移民管理局 = National Immigration Administration ; borders and visas
国家粮食和储备局|国家粮食和物资储备局 = National Food and Strategic Reserves Administration ; grain and reserves
国家航天局 = China National Space Administration ; space
国家国防科工局|国防科工局|国家国防科技工业局 = State Administration of Science, Technology and Industry for National Defense ; the defense industry
国家烟草专卖局|国家烟草局 = State Tobacco Monopoly Administration ; tobacco
国家保密局 = National Administration of State Secrets Protection ; state secrets
国家宗教局|国家宗教事务局 = National Religious Affairs Administration ; religion; part of the United Front Work Department
国家公务员局 = National Civil Service Administration ; civil service; part of the Organization Department
国家电影局 = China Film Administration ; film; part of the Publicity Department
国家版权局 = National Copyright Administration ; copyright; part of the Publicity Department
中国气象局 = China Meteorological Administration ; weather
中国地震局 = China Earthquake Administration ; earthquakes
`;

/** A body of the centre. */
export interface CentralBody {
  en: string;
  gloss: string;
  full: string;
  rank: "central" | "ministerial";
}

function read(table: string, rank: CentralBody["rank"]): [string, CentralBody][] {
  return table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [forms = "", said = ""] = line.split(" = ");
      const [en = "", gloss = ""] = said.split(" ; ");
      const names = forms.split("|");
      const full = names.at(-1) ?? "";
      return names.map((name): [string, CentralBody] => [name, { en, gloss, full, rank }]);
    });
}

/** By each of its forms. */
export const centralBodies: ReadonlyMap<string, CentralBody> = new Map([...read(central, "central"), ...read(ministerial, "ministerial")]);
