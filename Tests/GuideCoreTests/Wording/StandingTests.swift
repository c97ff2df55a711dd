import Testing

@testable import GuideCore

@Suite struct `The standing of a fact` {
  private func fact(
    _ variant: FactVariant?, key: FactKey = Sample.key("page.lost", .address), due: Bool = false
  ) -> PlanFact {
    PlanFact(key: key, variant: variant, reachable: .maybe, open: .maybe, isDue: due)
  }

  private func standing(_ variant: FactVariant?, due: Bool = false) -> [[String]] {
    [Language.zh, .en, .ja].map { Wording($0).standing(fact(variant, due: due)) }
  }

  @Test func `goes without saying if it is official and of the day`() {
    #expect(standing(Sample.fact(.yesNo(true))) == [[], [], []])
  }

  @Test func `is not confirmed where nothing was found or gathered`() {
    let words = [["未确认"], ["not confirmed"], ["未確認"]]
    #expect(standing(nil) == words)
    #expect(standing(FactVariant(statement: .unconfirmed, by: .official)) == words)
  }

  @Test(arguments: [
    (FactVariant.Mark.old, "old source"), (.conflicting, "sources differ"),
    (.single, "one source only"), (.otherProduct, "said of a sister product"),
    (.mirror, "copy of an official page"),
  ])
  func `names each mark`(mark: FactVariant.Mark, word: String) {
    #expect(standing(Sample.fact(.yesNo(true), marks: [mark]))[1] == [word])
  }

  @Test func `says who says so, all marks, whose fact it was and that it is due`() {
    let variant = Sample.fact(.yesNo(true), by: .thirdParty, marks: [.old, .single])
      .takenOver(from: Sample.text("Acme"))
    #expect(
      standing(variant, due: true)[1] == [
        "no official source: third party", "old source", "one source only",
        "as for Acme", "check this first: gathered 1 November 2026",
      ])
    #expect(
      standing(variant, due: true)[0] == [
        "没有官方出处：第三方信息", "来源较旧", "只有一个来源", "沿用Acme-zh的信息", "先核对：信息收集于2026年11月1日",
      ])
    #expect(
      standing(Sample.fact(.yesNo(true), by: .inferred))[1]
        == ["our inference, not said by a source"])
  }

  @Test func `gives what other pages say`() {
    let value = FactValue.money(Money(yen: 1, tax: .included, per: .once))
    #expect(Wording(.en).rivals(fact(Sample.fact(value))) == nil)
    #expect(Wording(.en).rivals(fact(nil)) == nil)
    let variant = FactVariant(
      statement: .value(value),
      against: [2, 3].map {
        FactVariant.Rival(value: .money(Money(yen: $0, tax: .included, per: .once)), sources: [])
      })
    #expect(
      Wording(.en).rivals(fact(variant))
        == "other pages say: ¥2 (tax included) or ¥3 (tax included)")
  }

  @Test func `gives sentences of other pages one after the other`() {
    let texts = ["Two.", "Three."].map {
      FactVariant.Rival(value: .text(LocalText(same: $0)), sources: [])
    }
    let variant = FactVariant(statement: .value(.text(LocalText(same: "One."))), against: texts)
    let key = Sample.key("cancel.deadline", .text)
    let said = Language.allCases.map { Wording($0).rivals(fact(variant, key: key)) }
    #expect(
      said == ["别的页面写：Two.Three.", "other pages say: Two. Three.", "別のページの記載：Two.Three."])
  }

  @Test(arguments: [
    (FactKey.Answers?.none, [["是", "否"], ["yes", "no"], ["はい", "いいえ"]]),
    (.can, [["可以", "不可以"], ["yes", "no"], ["できる", "できない"]]),
    (.need, [["需要", "不需要"], ["needed", "not needed"], ["必要", "不要"]]),
    (.exists, [["有", "没有"], ["yes", "no"], ["あり", "なし"]]),
    (.byDay, [["按日", "收整月"], ["by the day", "whole month"], ["日割り", "満額"]]),
  ])
  func `says yes and no in the words of its key`(answers: FactKey.Answers?, words: [[String]]) {
    var key = Sample.key("cancel.online", .yesNo)
    key.answers = answers
    let said = Language.allCases.map { language in
      [true, false].map { Wording(language).shown(fact(Sample.fact(.yesNo($0)), key: key)) }
    }
    #expect(said == words)
    let variant = FactVariant(
      statement: .value(.yesNo(true)), against: [.init(value: .yesNo(false), sources: [])])
    #expect(Wording(.zh).rivals(fact(variant, key: key))?.hasSuffix(words[0][1]) ?? false)
  }

  @Test func `names the language of a desk once`() {
    let desk = Phone(number: "1", from: [.japan], languages: ["ja"], cost: .free)
    let heading = LocalText(zh: "日语（国内）", en: "Japanese, in Japan", ja: "日本語（国内）")
    for language in Language.allCases {
      let words = Wording(language)
      let name = words.language(named: "ja")
      #expect(words.phoneDetails(desk).contains(name))
      #expect(!words.phoneDetails(desk, under: heading).contains(name))
      #expect(words.phoneDetails(desk, under: Sample.text("shop")).contains(name))
    }
  }

  @Test func `stands where there is no value in the words of the key`() {
    let none = fact(FactVariant(statement: .none))
    #expect(Wording(.en).shown(none) == "does not exist")
    var key = none.key
    key.none = Sample.text("no desk")
    #expect(Wording(.ja).shown(fact(FactVariant(statement: .none), key: key)) == "no desk-ja")
    #expect(Wording(.zh).shown(fact(nil)) == "ask about page.lost-zh")
    #expect(
      Wording(.en).shown(fact(FactVariant(statement: .unconfirmed))) == "ask about page.lost")
  }
}
