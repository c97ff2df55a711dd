import GuideCore
import TestSupport
import Testing

@testable import GuideStore

@Suite struct `A library` {
  private func problems(_ body: () throws -> Void) -> [Problem] {
    do {
      try body()
      return []
    } catch let failure as Library.Failure {
      return failure.problems
    } catch {
      return [Problem(file: "?", reason: .cannotRead("\(error)"))]
    }
  }

  private func library(_ files: [String: String]) -> (Library, Catalog) {
    let library = SampleFiles.library(files)
    return (library, (try? library.catalog()) ?? Catalog())
  }

  @Test func `finds a guide by its id or an older one`() throws {
    let (library, catalog) = library([:])
    #expect(try library.guide("move", catalog)?.id == "move")
    #expect(try library.guide("leave", catalog)?.id == "move")
    #expect(try library.guide("nothing", catalog) == nil)
  }

  @Test(arguments: ["../x", "..", "", "a/b", "carriers/../x", "MOVE", "move.json", "/etc/passwd"])
  func `reads no file under what is no id`(id: String) throws {
    let asked = Asked()
    let layer = ContentLayer(
      label: "mine",
      list: { folder in ["\(folder)/\(id).json"] },
      read: { path in
        asked.add(path)
        return nil
      })
    let library = Library(layers: [layer])
    #expect(try library.carrier(id, Catalog()) == nil)
    #expect(asked.paths == [])
    #expect(try library.guide(id, Catalog()) == nil)
    #expect(!asked.paths.contains { $0.hasPrefix("carriers/") })
  }

  @Test func `follows no older id into another folder`() throws {
    let guide = SampleFiles.guide.replacing(#""id": "move""#, with: #""id": "../carriers/acme""#)
    let (library, catalog) = library(["procedures/move.json": guide])
    #expect(try library.guide("leave", catalog) == nil)
    #expect(try library.guideHeads().isEmpty)
  }

  @Test func `takes the first layer that has a file`() throws {
    let mine = SampleFiles.layer([
      "carriers/acme.json": SampleFiles.carrier("acme"),
      "carriers/new.json": SampleFiles.carrier("new"),
      "procedures/move.json": SampleFiles.guide.replacing(#""order": 2"#, with: #""order": 9"#),
    ])
    let builtIn = SampleFiles.layer(SampleFiles.all, label: "theirs")
    let library = Library(layers: [mine, builtIn])
    let catalog = try library.catalog()
    #expect(catalog.carriers.map { $0.id } == ["acme", "new"])
    #expect(try library.carrier("acme", catalog)?.names.en == "acme")
    #expect(try library.guide("move", catalog)?.order == 9)
    #expect(try library.guideHeads().map { $0.order } == [9])
    #expect(catalog.means.count == 2)
  }

  @Test func `lists guides by their order and carriers by their kind`() throws {
    func guide(_ id: String, _ order: Int) -> String {
      SampleFiles.guide.replacing(#""id": "move""#, with: #""id": "\#(id)""#)
        .replacing(#""order": 2"#, with: #""order": \#(order)"#)
    }
    func carrier(_ id: String, _ kind: String) -> String {
      SampleFiles.carrier(id).replacing("mvno", with: kind)
    }
    let (library, _) = library([
      "procedures/move.json": guide("move", 3), "procedures/a.json": guide("a", 4),
      "procedures/b.json": guide("b", 1), "carriers/a.json": carrier("a", "other"),
      "carriers/b.json": carrier("b", "mvno"), "carriers/c.json": carrier("c", "travel-esim"),
      "carriers/d.json": carrier("d", "brand"), "carriers/e.json": carrier("e", "visitor"),
    ])
    #expect(try library.guideHeads().map { $0.id } == ["b", "move", "a"])
    #expect(try library.carrierHeads().map { $0.id } == ["acme", "d", "b", "e", "c", "a"])
  }

  @Test func `is used with a missing translation, which is left to the check`() throws {
    let carrier = SampleFiles.carrier("new").replacing(#""zh": "new-zh", "#, with: "")
    let (library, catalog) = library(["carriers/new.json": carrier])
    let names = try #require(try library.carrier("new", catalog)).names
    #expect(names.exact(.zh) == "")
    #expect(names[.zh] == "new")
  }

  @Test(arguments: [
    ("carriers/acme.json", #""kind": "network""#, #""kind": "none""#),
    ("carriers/acme.json", #""kind": "network""#, #""kind": "network", "kind": "mvno""#),
    ("shared/means.json", #""means": ["#, #""meanings": ["#),
    ("shared/questions.json", #""from": "carriers""#, #""from": "nowhere""#),
    ("shared/facts.json", #""of": "general""#, #""of": "everybody""#),
    ("shared/papers.json", "旅券", #"\u0007"#),
    ("shared/phrases.json", #""kana""#, #""kata""#), ("shared/general.json", "110", "one"),
    ("shared/means.json", "{", ""),
  ])
  func `is refused with all that is wrong in a file`(
    path: String, find: String, replacement: String
  ) throws {
    let text = try #require(SampleFiles.all[path])
    let range = try #require(text.firstRange(of: find))
    let library = SampleFiles.library([path: text.replacing(range, by: replacement)])
    let problems = problems { _ = try library.catalog() }
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.file == "mine/\(path)" && $0.line != nil })
  }

  @Test func `is refused with the place of a syntax error`() {
    let (library, catalog) = library(["procedures/move.json": "{\n  \"id\": \"move\",\n}"])
    let problems = problems { _ = try library.guide("move", catalog) }
    #expect(
      problems == [
        Problem(
          file: "mine/procedures/move.json", line: 2, column: 15,
          reason: .syntax("remove the comma before the bracket"))
      ])
  }

  @Test func `refuses a guide whose shared step is broken, danger and all`() {
    let steps = SampleFiles.steps.replacing(#""word": "STOPIT""#, with: #""wrod": "STOPIT""#)
    let (library, catalog) = library(["shared/steps.json": steps])
    let problems = problems { _ = try library.guide("move", catalog) }
    #expect(
      problems.map { $0.reason } == [
        .unknownKey("wrod", nearest: "word"), .missingKey("word"),
      ])
    #expect(problems.allSatisfy { $0.file == "mine/shared/steps.json" && $0.line == 4 })
  }

  @Test func `does not mind a broken shared step that a guide leaves alone`() throws {
    let steps = SampleFiles.steps.replacing(
      #"{"id": "stop-line""#, with: #"{"id": "bad"}, {"id": "stop-line""#)
    let (library, catalog) = library(["shared/steps.json": steps])
    #expect(try library.guide("move", catalog) != nil)
  }

  @Test func `says when a carrier is not there`() throws {
    let (library, catalog) = library([:])
    #expect(try library.carrier("nobody", catalog) == nil)
  }
}

/// Keeps what a layer was asked for.
private final class Asked: @unchecked Sendable {
  private(set) var paths: [String] = []

  func add(_ path: String) { paths.append(path) }
}

@Suite struct `Facts taken over from another carrier` {
  private func rule(_ words: String) -> String {
    #""rule": [{"value": \#(SampleFiles.text(words)), \#(SampleFiles.official)}]"#
  }

  private func page(_ host: String) -> String {
    #""page.lost": [{"value": "https://\#(host)/", \#(SampleFiles.official)}]"#
  }

  private func inherits(_ id: String, _ keys: String...) -> String {
    let list = keys.map { #""\#($0)""# }.joined(separator: ", ")
    return #"{"from": "\#(id)", "facts": [\#(list)]}"#
  }

  private func carrier(_ id: String, _ files: [String: String], only: NameSet? = nil) throws
    -> Carrier?
  {
    let library = SampleFiles.library(files)
    return try library.carrier(id, try library.catalog(), only: only)
  }

  private func shown(_ carrier: Carrier?, _ key: String) -> [String] {
    carrier?.facts[key].map {
      "\($0.value.map { Wording(.en).shown($0) } ?? "none") from \($0.inherited?.en ?? "self")"
    } ?? []
  }

  @Test func `are those that are named, and say whose they are`() throws {
    let child = try carrier(
      "child",
      [
        "carriers/parent.json": SampleFiles.carrier(
          "parent", facts: rule("old") + "," + page("p.example")),
        "carriers/child.json": SampleFiles.carrier("child", inherits: inherits("parent", "rule")),
      ])
    #expect(child?.facts.keys == ["rule"])
    #expect(shown(child, "rule") == ["old from parent"])
  }

  @Test func `give way to its own`() throws {
    let child = try carrier(
      "child",
      [
        "carriers/parent.json": SampleFiles.carrier("parent", facts: rule("old")),
        "carriers/child.json": SampleFiles.carrier(
          "child", facts: rule("new"), inherits: inherits("parent", "rule")),
      ])
    #expect(shown(child, "rule") == ["new from self"])
  }

  @Test func `come from the first that is named, and from its own parent under its name`() throws {
    let files = [
      "carriers/grand.json": SampleFiles.carrier("grand", facts: page("g.example")),
      "carriers/parent.json": SampleFiles.carrier(
        "parent", facts: rule("old"), inherits: inherits("grand", "page.lost")),
      "carriers/other.json": SampleFiles.carrier("other", facts: rule("other")),
      "carriers/child.json": SampleFiles.carrier(
        "child",
        inherits: inherits("parent", "rule", "page.lost") + "," + inherits("other", "rule")),
    ]
    let child = try carrier("child", files)
    #expect(shown(child, "rule") == ["old from parent"])
    #expect(shown(child, "page.lost") == ["https://g.example/ from grand"])
    #expect(try carrier("child", files, only: ["rule"])?.facts.keys == ["rule"])
    #expect(try carrier("child", files, only: [])?.facts.keys == [])
  }

  @Test func `are missing where the other carrier is not there or does not have them`() throws {
    let child = try carrier(
      "child",
      [
        "carriers/parent.json": SampleFiles.carrier("parent"),
        "carriers/child.json": SampleFiles.carrier(
          "child", inherits: inherits("nobody", "rule") + "," + inherits("parent", "page.lost")),
      ])
    #expect(shown(child, "rule") == [])
    #expect(shown(child, "page.lost") == [])
  }

  @Test func `are refused in a circle`() {
    let files = [
      "carriers/a.json": SampleFiles.carrier("a", inherits: inherits("b", "rule")),
      "carriers/b.json": SampleFiles.carrier("b", inherits: inherits("a", "rule")),
      "carriers/me.json": SampleFiles.carrier("me", inherits: inherits("me", "rule")),
    ]
    for (id, path) in [("a", ["a", "b", "a"]), ("me", ["me", "me"])] {
      do {
        _ = try carrier(id, files)
        Issue.record("\(id) was decoded")
      } catch let failure as Library.Failure {
        #expect(failure.problems.map { $0.reason } == [.cycle(path)])
      } catch {
        Issue.record(error)
      }
    }
  }
}

@Suite struct `A folder of content` {
  @Test func `is read like what is built in, without hidden and foreign files`() throws {
    let folder = try TemporaryFolder()
    for (path, text) in SampleFiles.all { try folder.write(text, to: path) }
    try folder.write("{", to: "carriers/.hidden.json")
    try folder.write("{", to: "carriers/notes.txt")
    let layer = ContentLayer.folder(folder.path)
    #expect(layer.list("carriers") == ["carriers/acme.json"])
    #expect(layer.list("nothing") == [])
    #expect(try layer.read("carriers/nobody.json") == nil)
    #expect(try layer.read("carriers/acme.json/x") == nil)
    let library = Library(layers: [layer])
    #expect(try library.guide("leave", try library.catalog())?.id == "move")
  }

  @Test func `names its files in messages`() throws {
    #expect(ContentLayer.folder("/x").name(of: "carriers/a.json") == "/x/carriers/a.json")
    #expect(ContentLayer.folder("/x/").name(of: "carriers/a.json") == "/x/carriers/a.json")
    #expect(
      SampleFiles.layer([:], label: "").name(of: "carriers/a.json") == "Guides/carriers/a.json")
  }

  @Test func `says when a file cannot be read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "carriers/acme.json/inside")
    let layer = ContentLayer.folder(folder.path)
    #expect(throws: Library.Failure.self) { _ = try layer.read("carriers/acme.json") }
  }
}
