import { codes, wordSet } from "./codes";

/** Posts, ranks and callings that stand before a person's name: 国务院总理|李强, 记者|王晓. */
export const posts = wordSet(
  "总理 主席 书记 支书 村主任 社长 场长 园长 部长 省长 市长 县长 区长 镇长 乡长 村长 州长 旗长 主任 局长 处长 科长 厅长 司长 院长 校长 所长 站长 队长 司令 司令员 政委 委员 代表 记者 通讯员 编辑 摄影 同志 先生 女士 教授 院士 博士 医生 医师 律师 法官 检察官 工程师 总师 总裁 董事长 经理 会长 理事长 秘书长 秘书 发言人 大使 公使 领事 参赞 外长 防长 财长 首相 总统 国王 议长 委员长 党员 村民 居民 农民 工人 职工 司机 教师 老师 学生 同学 战士 民警 辅警 交警 警察 演员 导演 作家 学家 诗人 主编 领队 船员 乡贤 村医 校友 馆员 研究生 博士生 画家 歌手 运动员 教练 选手 队员 网格员 志愿者 负责人 店主 老板 户主 业主 组长 班长 排长 连长 营长 团长 旅长 师长 军长 参谋长 舰长 机长 船长 行长 厂长 总监 主管 研究员 专家 学者 科学家 航天员 宇航员 设计师 技师 工匠 模范 烈士 英雄 嘉宾 作者 撰文 记者站 特使 专员 巡视员 调研员 干事 干部 院长兼 主持人 播音员 护士 店长 创始人 发起人 负责同志 大娘 大爷 大妈 阿姨 奶奶 爷爷 叔叔 消防员 飞行员 驾驶员 检察长 庭长 总编辑 社长 馆长 台长 总经理 青年 学员 会员 委员兼 常委 部长兼 主任兼 副总 老人 患者 市民 网友 游客 乘客 用户 客户 骑手 快递员 接线员 传承人",
);

/** Forms of address after a name: 李强|同志. */
export const addresses = wordSet(
  "同志 先生 女士 小姐 教授 院士 博士 老师 医生 律师 大使 夫人 老人 将军 烈士 师傅 阿姨 大爷 大妈 大娘 一家 夫妇 本人 一行 团队",
);

/** Posts after a name: 李强|总理. Weaker, since a post has other words before it too. */
export const offices = wordSet(
  "书记 主任 部长 省长 市长 县长 区长 镇长 乡长 局长 处长 科长 厅长 司长 院长 校长 所长 站长 队长 主席 总理 总统 首相 委员 委员长 司令 司令员 政委 经理 总裁 董事长 会长 秘书长 总经理 教练 法官 检察长 社长 行长 厂长 团长 连长 班长 组长 总师 总工",
);

/** What a person does right after being named: 李强|表示. */
export const doings = wordSet(
  "说 表示 指出 强调 介绍 告诉 认为 坦言 感慨 表态 解释 透露 回忆 主持 出席 会见 要求 提出 作报告 作了 代表 率 率队 带领 带队 讲话 致辞 宣布 签署 看望 慰问 调研 考察 担任 当选 兼任 接受 参加 陪同 告诉记者 回答 分析 补充 笑着 激动 深情 报道 摄 文 任 宣读 汇报 点评 授课 发言 同 等人 当选为 被 获 荣获 负责 牵头 来到 走进 走访 赴 到任 出任 说道 直言 呼吁 建议 提醒 透露说 写道 演唱 登台 夺冠 执导 出演 挂帅 撰写 执笔 翻译 供图 手书 领唱 夺魁 抢险 牺牲 宣誓",
);

/** After these, or at the beginning of a clause, a surname with a title is a person: 请|任|书记, not 他|任|书记. */
export const openers = codes("和与由向对请让见找跟给同及被把将，。；：、！？“”\"'《（(,.;:!?老小");

/** After a title that follows these the surname is rather a verb: 任书记期间. */
export const tenure = wordSet("期间 时 后 以来 之后 之前 前 一职 的 以后 职务 兼");
