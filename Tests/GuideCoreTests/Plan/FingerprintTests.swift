import GuideCore
import Testing

@Suite struct `The fingerprint of a step` {
  private let step = Sample.step("s") {
    $0.danger = Sample.danger("CANCEL")
    $0.facts = ["page.lost", "suspend.phone"]
    $0.ways = [
      Sample.way("web") { $0.needs = Sample.smsHere },
      Sample.way("phone") { $0.needs = Sample.voiceCall },
    ]
  }

  private func print(
    _ step: Step, _ answers: String = "carrier=acme", at moment: Moment = Sample.noon,
    reader: Language = .en, number: Int = 1
  ) -> String {
    PlanStep(
      step: step, number: number, applies: .yes, urgent: false,
      situation: Sample.situation(answers, at: moment, reader: reader)
    ).revision
  }

  @Test func `is sixteen hexadecimal digits of FNV-1a`() {
    #expect(Fingerprint().hex == "cbf29ce484222325")
    var print = Fingerprint()
    print.add("")
    #expect(print.hex.count == 16)
    #expect(self.print(step).count == 16)
  }

  @Test func `tells texts apart wherever they are divided`() {
    var left = Fingerprint()
    left.add("ab")
    left.add("c")
    var right = Fingerprint()
    right.add("a")
    right.add("bc")
    #expect(left.hex != right.hex)
  }

  @Test(arguments: ["title", "detail", "danger", "word", "fact", "way", "zh", "ja"])
  func `changes with what the step tells the person to do`(change: String) {
    var other = step
    switch change {
    case "title": other.title = Sample.text("other")
    case "detail": other.detail = Sample.text("other")
    case "danger": other.danger?.loses = Sample.text("other")
    case "word": other.danger?.word = "ERASE"
    case "fact": other.facts = ["suspend.phone"]
    case "way": other.ways[0].detail = Sample.text("other")
    case "zh": other.detail.zh = "other"
    default: other.detail.ja = "other"
    }
    #expect(print(other) != print(step))
  }

  @Test func `changes with the value of a fact`() {
    #expect(print(step) != print(step, "carrier=beta"))
  }

  @Test func `stays when only the number, the reason or the order of the plan changes`() {
    var other = step
    other.why = Sample.text("other")
    other.when = .never
    other.after = ["x"]
    #expect(print(other, number: 7) == print(step))
  }

  @Test func `stays when the hour, the language or the means put other things first`() {
    #expect(print(step, reader: .ja) == print(step))
    #expect(print(step, "carrier=acme place=abroad") == print(step))
    #expect(print(step, "carrier=acme means=borrowed-phone") == print(step))
    #expect(print(step, at: Sample.moment("2026-12-01T16:00:00Z")) == print(step))
  }
}
