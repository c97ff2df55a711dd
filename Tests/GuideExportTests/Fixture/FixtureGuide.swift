@testable import GuideCore

/// A guide of six steps: facts, ways, papers, a danger, a condition and a hand-over.
enum FixtureGuide {
  private static func text(_ zh: String, _ en: String, _ ja: String) -> LocalText {
    LocalText(zh: zh, en: en, ja: ja)
  }

  static var guide: Guide {
    var guide = Guide(
      id: "replace", order: 1, date: FixtureCatalog.day,
      title: text("补卡", "Replace the SIM", "SIMの再発行"),
      summary: text("卡丢了或坏了", "The card is lost or broken", "カードの紛失・故障"),
      intro: text(
        "一步一步来，来得及。", "One step at a time; there is time for all of them.",
        "一つずつ進めれば間に合います。"),
      outro: text("办完了就好。", "When the new card works, you are done.", "新しいカードが使えれば終わりです。"))
    guide.questions = [
      Guide.Asked(question: 0), Guide.Asked(question: 2), Guide.Asked(question: 1),
    ]
    guide.sections = [
      Guide.Section(
        id: "stop", title: text("先止损", "Stop the harm", "被害を止める"), steps: [stopLine, report]),
      Guide.Section(
        id: "new", title: text("拿新卡", "Get the new card", "新しいカード"),
        steps: [reissue, wait, cancel, handOver]),
    ]
    var dont = Guide.Note(
      id: "dont-erase", kind: .dont, title: text("不要远程清除", "Do not erase the phone", "遠隔で消さない"),
      text: text("清除后就找不到了。", "An erased phone cannot be found.", "消すと探せなくなります。"))
    dont.sources = [Source(url: "https://find.example/help", pageDate: "2026")]
    guide.notes = [
      dont,
      Guide.Note(
        id: "points", kind: .wait, title: text("积分", "Points", "ポイント"),
        text: text("可以下个月再处理。", "They can wait until next month.", "来月でも間に合います。")),
    ]
    return guide
  }

  static var stopLine: Step {
    var step = Step(
      id: "stop-line", title: text("马上停机", "Stop the line now", "回線を止める"),
      why: text(
        "别人就不能用您的号码收验证码。", "Nobody can then receive your codes.",
        "他人が認証コードを受け取れなくなります。"),
      detail: text(
        "打电话说「停机」。停机后月费照收。", "Call and say \"stop the line\". The monthly fee goes on.",
        "電話で「止めてください」と伝えます。月額料金は続きます。"))
    step.whenUnknown = true
    step.urgent = .answer(question: 2, options: 1)
    step.facts = ["suspend.fee", "suspend.phone", "page.lost"]
    var online = Way(
      id: "online", title: text("在网上停", "On the web", "オンラインで"),
      detail: text("登录会员页面。", "Log in to the member page.", "会員ページにログインします。"))
    online.needs = MeansSet(index: 0)
    online.facts = ["suspend.path", "page.lost"]
    var call = Way(
      id: "phone", title: text("打电话", "By telephone", "電話で"),
      detail: text("拨号后按下面的键。", "Dial, then press the keys below.", "かけたら下の番号を押します。"))
    call.needs = MeansSet(index: 1)
    call.facts = ["suspend.phone"]
    call.phrases = ["stop-line"]
    step.ways = [online, call]
    step.phrases = ["stop-line"]
    step.log = .call
    return step
  }

  static var report: Step {
    var step = Step(
      id: "report", title: text("向警察报案", "Report it to the police", "警察に届け出る"),
      why: text("捡到的东西会送到警察那里。", "Found things end up there.", "拾得物は警察に届きます。"),
      detail: text("带上手机的型号。", "Have the model of the phone ready.", "機種名を用意します。"))
    step.when = .answer(question: 2, options: 1)
    step.facts = ["police.where"]
    step.due = Step.Due(
      within: Span(min: nil, max: 14, unit: .days), of: "loss", counting: .nextDay)
    step.sources = [Source(url: "https://police.example/lost", pageDate: "2026-03")]
    return step
  }

  static var reissue: Step {
    var step = Step(
      id: "reissue", title: text("去门店补卡", "Have the SIM reissued in a shop", "店舗で再発行する"),
      why: text("号码不变。", "Your number stays the same.", "番号は変わりません。"),
      detail: text(
        "说「再発行」（补办）。", "Ask for 「再発行」 (saihakkō, reissue).", "「再発行」と伝えます。"))
    step.facts = ["replace.fee", "accepts.shop"]
    step.labels = [
      ScreenLabel(ja: "再発行", reading: "さいはっこう / saihakkō", zh: "补办", en: "reissue")
    ]
    step.bring = ["residence-card"]
    step.accepts = "accepts.shop"
    step.log = .counter
    step.after = ["stop-line"]
    return step
  }

  static var wait: Step {
    var step = Step(
      id: "wait", title: text("等新卡送到", "Wait for the card", "カードを待つ"),
      why: text("网上申请的卡会寄来。", "Cards ordered online come by post.", "オンラインで頼んだカードは届きます。"),
      detail: text("留在家里签收。", "Be at home to sign for it.", "受け取りには署名が必要です。"))
    step.when = .answer(question: 1, options: 1)
    step.waiting = .fact("replace.delivery")
    return step
  }

  static var cancel: Step {
    var step = Step(
      id: "cancel-line", title: text("解约", "Cancel the line", "解約する"),
      why: text("不再需要这条线路。", "The line is no longer needed.", "回線が不要になりました。"),
      detail: text("打开解约页面。", "Open the page for cancelling.", "解約ページを開きます。"))
    step.when = .answer(question: 2, options: 2)
    step.danger = Step.Danger(
      loses: text("永远失去这个号码。", "This number, for ever.", "この番号を失います。"),
      instead: text("先把号码转走。", "Move the number first.", "先に番号を移します。"), word: "CANCEL")
    step.facts = ["cancel.by-phone", "cancel.last-bill"]
    step.after = ["reissue"]
    return step
  }

  static var handOver: Step {
    var step = Step(
      id: "id-card", title: text("处理丢失的证件", "See to the lost papers", "なくした書類の手続き"),
      why: text("证件另有办法。", "Papers have their own way.", "書類は別の手続きです。"),
      detail: text("看另一份指南。", "Another guide leads through it.", "別の案内に進みます。"))
    step.guide = "id-card"
    return step
  }
}
