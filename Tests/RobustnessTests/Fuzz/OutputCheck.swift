import GuideCore
import StrictJSON
import TextLayout

@testable import GuideExport

/// Judges everything that is made of a plan.
enum OutputCheck {
  static func fault(of plan: Plan) -> String? {
    for language in [[Language.zh], [.en, .ja]] {
      for style in [PlanText.Style.screen, .sheet] {
        let lines = PlanText.lines(plan, languages: language, width: 60, style: style)
        let text = lines.map { $0.string.withoutControls() }.joined(separator: "\n")
        if let harm = FuzzTarget.harm(in: text) { return "text: " + harm }
      }
      let markdown = PlanMarkdown.text(plan, languages: language)
      if let harm = FuzzTarget.harm(in: markdown) { return "markdown: " + harm }
      let json = PlanJSON(plan, languages: language).value.text(indented: true)
      if let harm = FuzzTarget.harm(in: json) { return "JSON: " + harm }
      if (try? JSONDocument(text: json)) == nil { return "JSON cannot be read" }
    }
    return pageFault(of: plan) ?? calendarFault(of: plan)
  }

  static func pageFault(of plan: Plan) -> String? {
    let page = PlanHTML(plan, languages: [.en, .ja]).page.text
    return (FuzzTarget.harm(in: page) ?? MarkupCheck.fault(page)).map { "page: " + $0 }
  }

  static func calendarFault(of plan: Plan) -> String? {
    let table = Timetable(plan, on: Day(daysSinceEpoch: 20_779))
    let calendar = CalendarFile(table, languages: [.en, .ja]).text
    if let fault = ContentLineCheck.fault(calendar, object: "VEVENT", count: table.entries.count) {
      return "calendar: " + fault
    }
    let cards = CardFile(plan, languages: [.zh, .ja])
    return ContentLineCheck.fault(cards.text, object: "VCARD", count: cards.count)
      .map { "cards: " + $0 }
  }

  /// A text that is escaped and folded comes back as it was, without its controls.
  static func textFault(of bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = ContentLines()
    lines.add("SUMMARY", text: text)
    let unfolded = ContentLineCheck.unfolded(lines.text)
    guard unfolded.count == 1, let line = unfolded.first else { return "a line became several" }
    let back = ContentLineCheck.unescaped(line.utf8.dropFirst("SUMMARY:".utf8.count))
    return back == text.withoutControls(keepingNewlines: true) ? nil : "text did not come back"
  }
}
