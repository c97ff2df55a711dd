import Foundation
import GuideCore
import TestSupport
import Testing

@Suite struct `A session over a pipe` {
  @Test(arguments: PlayedSession.all, languages)
  func `goes from the first prompt to the end`(of one: PlayedSession, language: String) throws {
    let folder = try TemporaryFolder()
    let shipped = try Shipped()
    let guide = try shipped.guide(one.guide)
    let face = try LineSession(
      [one.guide, "--interactive", "--lang", language], in: folder)
    let reader = PromptReader(
      guide: guide, catalog: shipped.catalog, language: Wording.named(language))
    var player = WalkPlayer(
      face, reader, answers: one.answers, state: folder.url.appending(path: "state"))
    try player.play()

    #expect(one.doors.isSubset(of: player.doors), "met only the doors \(player.doors)")
    #expect(face.complaints.isEmpty)
    let walk = try #require(try SavedWalk.only(in: folder.url.appending(path: "state")))
    #expect(face.rest.contains("simguide forget \(walk.id)"))
    #expect(face.rest.contains("simguide resume \(walk.id)"))
    #expect(try folder.mode("state") == 0o700)
    #expect(try folder.mode("state/walks") == 0o700)
    #expect(try folder.mode("state/walks/\(walk.id).json") == 0o600)
    #expect(walk.languages == [language])
  }
}
