const split = (text: string): string[] => text.trim().split(/\s+/);

/** Words that no set phrase begins or ends with, and that part what stands around them. */
export const parting = new Set(
  split(
    `的 地 得 了 着 过 和 与 及 以及 或 或者 等 在 对 对于 把 被 将 以 为 因 从 向 由 到 于 是 有 也 都 就 才 还 又 更 最 很 不 没 没有 并 并且 而 且 但 但是 其 之 这 那
     这个 那个 这些 那些 这里 该 此 各 每 某 本 我 你 您 他 她 它 们 我们 你们 他们 自己 大家 上 下 中 里 内 外 前 后 间 时 之间 之中 以来 以后 以前 同时 其中 让 使 给
     用 按 按照 根据 据 通过 围绕 针对 依托 随着 作为 成为 关于 如 如今 比如 例如 即 若 如果 因为 所以 因此 既 只 仅 已 已经 曾 正 正在 将要 可 可以 能 能够 会 要 需
     需要 应 应当 必须 所 共 约 近 超 达 余 多 来 去 起 位 个 名 项 次 年 月 日 时候 当 所有 一个 一些 一批 一种 这样 那样 那么 什么 怎样 怎么 哪里 多少 今年 去年
     明年 目前 当前 近年来 一直 再 再次 也是 不是 就是 还是 都是 说 表示 认为 指出 强调 要求 介绍`,
  ),
);

/** Verbs and adverbs of official prose: a phrase begins after them; one that begins with them is often only a clause. */
export const leading = new Set(
  split(
    `推进 推动 实施 开展 建立 健全 完善 加强 强化 深化 打造 构建 形成 实现 提升 提高 促进 坚持 落实 抓好 做好 出台 制定 印发 举办 组织 成立 设立 设置 推出 推行 推广 探索
     全面 深入 扎实 持续 进一步 不断 积极 切实 着力 有效 充分 大力 加快 率先 累计 牢固 树立 牢固树立 发挥 激发 增强 巩固 拓展 优化 聚焦 突出 注重 引领 带动 引导 鼓励
     支持 保障 确保 保持 营造 畅通 提供 开发 开通 启动 完成 建成 建设 创建 培育 选拔 选派 整合 统筹 协调 服务 解决 办理 收集 听取 走进 来到 参加 出席 召开 主持 考察 调研
     拜访 察看 学习 宣传 贯彻 履行 执行 严格 规范 明确 细化 评定 评选 设 建 推 抓 搞 办 做 开 进行 予以 加以 继续 努力 认真 严肃 精准 高效 真正 纷纷 分别 共同 一起 尤其 特别
     擦亮 展示 讲好 迎来 举行 发布 公布 参与 投入 迈出 取得 获得 赢得 破解 化解 防范 打通 打好 打赢 守住 筑牢 夯实 凝聚 汇聚 释放 彰显 厚植 延伸 覆盖`,
  ),
);

/** Verbs after which official prose names what it has made. */
export const launching = new Set(
  split(
    "实施 推行 打造 擦亮 开展 创建 成立 设立 推出 提出 构建 形成 创新 建立 健全 完善 启动 举办 印发 出台 评选 深化 开发 发布 搭建 培育 建设 组建 制定",
  ),
);

/** What a programme, campaign, body, mechanism or document is called, the surest first. */
export const namings: readonly [words: readonly string[], weight: number][] = [
  [split("计划 工程 行动 机制"), 1],
  [
    split(
      "模式 品牌 制度 体系 平台 方案 办法 意见 措施 举措 清单 指数 基地 联盟 联合体 项目 活动 大会 推进会 调度会 座谈会 议事会 现场会 评比 评选 竞赛 大赛 试点 示范区 示范点 示范带 示范岗 先行区 高地 洼地 " +
        "工作法 服务队 先锋队 突击队 小组 专班 驿站 中心 阵地 矩阵 集群 样板 名片 格局 路径 标准 指标 考核 评价 测评 协会 学院 课堂 讲堂 论坛 工作室 小区 街区 人才 企业 产业链 生态圈",
    ),
    0.6,
  ],
  [split("链 群 圈 带 岗 员 队 站 网 图 表 榜 卡 码 云 法 会 制 党 户 长 家 力 感 性 化 型 式"), 0.25],
];
