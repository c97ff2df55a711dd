@testable import GuideCore

/// A tiny catalog: two carriers, three questions, a handful of facts of every kind.
enum FixtureCatalog {
  static func text(_ zh: String, _ en: String, _ ja: String) -> LocalText {
    LocalText(zh: zh, en: en, ja: ja)
  }

  static let means = [
    Mean(id: "sms-here", label: text("收到这个号码的短信", "a code by SMS to this line", "この番号へのSMS")),
    Mean(id: "voice-call", label: text("任何一部电话", "any telephone", "電話")),
    Mean(id: "shop", label: text("能去门店", "a visit to a shop", "来店")),
  ]

  static let questions = [
    Question(
      id: "carrier", text: text("是哪一家的线路？", "Which company is the line with?", "どの会社の回線ですか。"),
      how: text("看账单。", "Look at the bill.", "請求書を見ます。"), source: .carriers,
      options: [
        QuestionOption(id: "aoi", label: text("葵移动", "Aoi Mobile", "あおいモバイル")),
        QuestionOption(id: "kaze", label: text("风通信", "Kaze", "かぜ通信")),
      ]),
    Question(
      id: "card", text: text("是哪种卡？", "What kind of SIM is it?", "どの種類のSIMですか。"),
      how: text("看卡槽。", "Open the tray.", "トレイを見ます。"),
      options: [
        QuestionOption(id: "sim", label: text("实体卡", "Physical SIM", "カード型のSIM")),
        QuestionOption(id: "esim", label: text("eSIM", "eSIM", "eSIM")),
      ]),
    Question(
      id: "reason", text: text("出了什么事？", "What happened?", "何がありましたか。"),
      how: text("选最接近的。", "Choose what comes closest.", "近いものを選びます。"),
      options: [
        QuestionOption(
          id: "lost", label: text("丢了", "Lost", "紛失"), loses: MeansSet(index: 0)),
        QuestionOption(id: "unused", label: text("不用了", "No longer needed", "使わなくなった")),
      ]),
  ]

  static let factKeys = [
    key("page.login", .address, "会员页面", "Member page", "会員ページ"),
    key("page.lost", .address, "丢失的官方页面", "Official page for loss", "紛失の公式ページ"),
    key("suspend.phone", .phone, "停机电话", "Phone to suspend the line", "利用停止の電話", critical: true),
    key("suspend.path", .path, "网上停机的菜单", "Menu to suspend online", "オンライン停止のメニュー"),
    key("suspend.fee", .money, "停机手续费", "Fee to suspend", "利用停止の手数料"),
    key("replace.fee", .money, "补卡手续费", "Fee for a reissue", "再発行の手数料"),
    key("replace.delivery", .duration, "送达时间", "Delivery time", "届くまでの日数"),
    key("accepts.shop", .papers, "门店补卡的证件", "Papers for a reissue in a shop", "店舗での再発行の書類"),
    key("cancel.by-phone", .yesNo, "能否电话解约", "Can it be cancelled by phone", "電話で解約できるか"),
    key("cancel.last-bill", .text, "最后账单", "Final bill", "最終請求"),
    key("police.where", .text, "去哪里报案", "Where to report", "届け出る場所", owner: .general),
  ]

  private static func key(
    _ key: String, _ kind: FactKey.Kind, _ zh: String, _ en: String, _ ja: String,
    owner: FactKey.Owner = .carrier, critical: Bool = false
  ) -> FactKey {
    FactKey(
      key: key, kind: kind, owner: owner, label: text(zh, en, ja), checkAfterMonths: 6,
      fallback: text(
        "未确认。请在门店问。", "Not confirmed. Ask in a shop.", "未確認です。店舗で聞いてください。"),
      none: kind == .yesNo ? text("不能", "No, it cannot", "できません") : nil, critical: critical)
  }

  static let phrases = [
    Phrase(
      id: "stop-line", ja: "回線を止めてください。", kana: "かいせんをとめてください。",
      romaji: "Kaisen o tomete kudasai.", zh: "请停掉这条线路。", en: "Please suspend the line.",
      next: text("会问姓名和生日。", "You will be asked your name and birth date.", "氏名と生年月日を聞かれます。"),
      refused: text("问门店在哪里。", "Ask for the nearest shop.", "近くの店舗を聞きます。"))
  ]

  static let papers = [
    Paper(
      id: "residence-card", name: text("在留卡", "Residence card", "在留カード"), japanese: "在留カード",
      trap: text("住址要是现在的。", "It must show your present address.", "現住所が必要です。")),
    Paper(id: "passport", name: text("护照", "Passport", "パスポート"), japanese: "パスポート"),
    Paper(id: "juminhyo", name: text("住民票", "Certificate of residence", "住民票"), japanese: "住民票"),
  ]

  static var catalog: Catalog {
    var general = FactSet()
    general["police.where"] = [
      FactVariant(
        statement: .value(
          .text(text("去任何一个派出所（交番）。", "Any police box (交番).", "どの交番でも届け出られます。"))),
        by: .official,
        sources: [Source(url: "https://police.example/lost", pageDate: "2026-03")], gathered: day)
    ]
    return Catalog(
      questions: questions, means: means, factKeys: factKeys, phrases: phrases, papers: papers,
      general: general, carriers: [aoi, kaze])
  }

  static var day: Day { Day(daysSinceEpoch: 20_600) }
}
