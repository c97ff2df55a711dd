import GuideCore
import GuideExport
import StrictJSON
import TextLayout

@testable import GuideStore
@testable import simguide

extension FuzzTarget {
  private static let today = Day(daysSinceEpoch: 20_778)
  private static let moment = Moment(seconds: 20_778 * 86_400 + 3 * 3600)

  /// A damaged file is judged, and what can still be used gives clean output.
  static let content = FuzzTarget(
    name: "guide loader", share: 6,
    // The first byte says which file the others replace.
    samples: FuzzContent.names.enumerated().map { place, name in
      [UInt8(place)] + (FuzzContent.clean[name] ?? [])
    },
    tokens: [
      #""when": {"not": {"reason": "lost"}},"#,
      #"{"zh": "\u001b[31m", "en": "\u202e", "ja": "<b>"}"#,
      #""id": "../../x""#, #""after": ["end"],"#, #""aliases": ["show"],"#, "999999999999", "null",
      "[[[[[[[[", #"{"any": []}"#, #""use": "../steps""#, #""guide": "go","#, "-1", "\"\"",
    ].map { Array($0.utf8) }
  ) { bytes in
    let names = FuzzContent.names
    let name = names[Int(bytes.first ?? 0) % names.count]
    let library = FuzzContent.library([name: Array(bytes.dropFirst())])
    let report = library.check(CheckRequest(today: today, provesPaths: true))
    let lines = Wording(.ja).problemLines(report)
    if let harm = harm(in: lines.joined()) { return "check: " + harm }
    if lines.contains(where: { $0.contains("\n") }) { return "a problem of more than one line" }
    guard let (guide, catalog) = (try? library.guideWithCatalog("go")) ?? nil else { return nil }
    let carrier = (try? library.carrier("alpha", catalog)) ?? nil
    var answers = Answers(count: catalog.questions.count)
    if let place = catalog.question("carrier"), carrier != nil { answers[place] = .option(0) }
    let plan = Plan(
      guide: guide,
      situation: Situation(
        catalog: catalog, answers: answers, carrier: carrier, moment: moment,
        contentDate: guide.date), contentDate: guide.date)
    return OutputCheck.fault(of: plan)
  }

  /// A page is balanced, holds our elements only, and nothing of the content is markup.
  static let pages = FuzzTarget(name: "HTML writer", share: 3, samples: HostilePlan.samples) {
    OutputCheck.pageFault(of: HostilePlan($0).plan)
  }

  /// Calendar and cards keep to the form, and their text comes back as it went in.
  static let calendar = FuzzTarget(
    name: "calendar writer", share: 5, samples: HostilePlan.samples
  ) { bytes in
    OutputCheck.calendarFault(of: HostilePlan(bytes).plan) ?? OutputCheck.textFault(of: bytes)
  }

  /// A saved walk that is accepted is written back the same, and nothing in it reaches the terminal raw.
  static let walks = FuzzTarget(
    name: "saved walks", share: 4,
    samples: [
      #"""
      {"format":1,"id":"a","guide":"go","content":"2026-11-21","languages":["en"],"created":"2026-11-21T10:42:16Z","updated":"2026-11-21T10:42:16Z","events":[{"at":"2026-11-21T10:42:16Z","do":"answer","question":"reason","value":["lost"]},{"at":"2026-11-21T10:42:16Z","step":"look","rev":"0","do":"note","text":"x"},{"at":"2026-11-21T10:42:16Z","do":"done","step":"tell","rev":"1"}],"plan":[{"id":"look","rev":"0"}]}
      """#,
      #"""
      {"format":1,"id":"a","guide":"go","content":"2026-11-21","languages":["zh","ja"],"created":"2026-11-21T10:42:16Z","updated":"2026-11-21T10:42:16Z","events":[{"at":"2026-11-21T10:42:16Z","do":"answer","question":"means","value":"unknown"},{"at":"2026-11-21T10:42:16Z","step":"look","rev":"0","do":"contact","who":"w","reference":"r","promised":"p"},{"at":"2026-11-21T10:42:16Z","step":"call","do":"waiting","text":"t"},{"at":"2026-11-21T10:42:16Z","step":"call","do":"skip","reason":"later"},{"at":"2026-11-21T10:42:16Z","do":"language","value":["ja"]}],"plan":[]}
      """#,
    ].map { Array($0.utf8) },
    tokens: [
      #""do":"done""#, #""do":"unlock""#, #""do":"reopen""#, #""\u001b[31m\u202e""#, "99999",
      "\"Z\"",
      #"{"at":"2026-11-21T10:42:16Z","do":"reference","step":"call","text":"\u009b2J"},"#,
      #""value":["broken"]"#, #""format":2"#, #""id":"../b""#,
    ].map { Array($0.utf8) }
  ) { bytes in
    guard let document = try? JSONDocument(bytes), let walk = WalkCoding.walk(document.root) else {
      return nil
    }
    guard let again = try? JSONDocument(text: WalkCoding.text(walk)),
      WalkCoding.walk(again.root) == walk
    else { return "did not come back the same" }
    guard let session = session(walk) else { return nil }
    return screenFault(session)
  }

  /// Whatever is typed, the screen stays clean and the walk is written and replayed to the same state.
  static let answers = FuzzTarget(
    name: "typed answers", share: 2,
    samples: [
      "alpha\nlost\n1\nd\nn\nhello\nd\nq\n", "0\n0\n0\n\n\ns\n1\nb\nc\nwho\nref\nlater\nl\n?\n",
      "1\n1\n1,2\nd\nd\nd\nCLOSE\nd\na\n2\n2\ng\n1\nr\n123\nt\nmail\nu\nL\np\nw\nv\n",
    ].map { Array($0.utf8) },
    tokens: ["\n", "\nd\n", "\nCLOSE\n", "\nb\n", "\na\n1\n", "１", "4111111111111111"].map {
      Array($0.utf8)
    }
  ) { bytes in
    let walk = Walk(
      id: "a", guide: "go", content: "2026-11-21", languages: [.en], created: moment,
      updated: moment)
    guard var session = session(walk) else { return "the clean content cannot be used" }
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false).prefix(40) {
      let text = String(decoding: line, as: UTF8.self)
      let response = session.accept(LineParser.input(text, at: session))
      let screen = WalkScreen(session: session, width: 60, isPlain: false, isPractice: false)
      let shown = screen.notices(response.notices, isSaved: true) + screen.prompt
      for line in shown { if let harm = harm(in: EscapeCodes.render(line, .none)) { return harm } }
    }
    guard let document = try? JSONDocument(text: WalkCoding.text(session.walk)),
      WalkCoding.walk(document.root) == session.walk
    else { return "the walk did not come back the same" }
    if WalkState(session.walk) != session.state { return "replayed to another state" }
    return screenFault(session)
  }

  private static let loaded: (Guide, Catalog)? = {
    (try? FuzzContent.library([:]).guideWithCatalog("go")) ?? nil
  }()

  private static let carrier: Carrier? = loaded.flatMap { _, catalog in
    (try? FuzzContent.library([:]).carrier("alpha", catalog)) ?? nil
  }

  private static func session(_ walk: Walk) -> Session? {
    loaded.map { guide, catalog in
      Session(
        guide: guide, catalog: catalog, contentDate: guide.date, walk: walk, moment: moment,
        carrier: { $0 == "alpha" ? carrier : nil })
    }
  }

  private static func screenFault(_ session: Session) -> String? {
    let screen = WalkScreen(session: session, width: 50, isPlain: false, isPractice: false)
    let lines = screen.prompt + screen.list + screen.answers + screen.why(nil) + screen.help
    for line in lines { if let harm = harm(in: EscapeCodes.render(line, .none)) { return harm } }
    return nil
  }
}
