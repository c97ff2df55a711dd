import GuideCore
import Testing

@Suite struct `A means` {
  @Test(arguments: [
    ("", [Verdict.maybe, .maybe, .maybe, .maybe]),
    ("means=unknown", [.maybe, .maybe, .maybe, .maybe]),
    ("means=line-works", [.yes, .yes, .no, .no]),
    ("means=computer", [.no, .no, .yes, .no]),
    ("means=none", [.no, .no, .no, .no]),
    ("means=borrowed-phone", [.no, .no, .no, .yes]),
    ("means=cannot-speak", [.no, .no, .no, .no]),
    ("means=borrowed-phone,cannot-speak", [.no, .no, .no, .no]),
    ("means=computer,borrowed-phone,line-works", [.yes, .yes, .yes, .yes]),
    ("reason=lost", [.no, .no, .maybe, .maybe]),
    ("reason=lost means=line-works", [.no, .no, .no, .no]),
    ("reason=damaged means=line-works", [.yes, .yes, .no, .no]),
  ])
  func `is gone if lost or not chosen, at hand if given, else open`(
    answers: String, verdicts: [Verdict]
  ) {
    let situation = Sample.situation(answers)
    #expect((0..<4).map { situation.verdict(mean: $0) } == verdicts)
  }

  @Test(arguments: [
    ("", Verdict.maybe, [String]()), ("reason=lost", .no, ["sms-here"]),
    ("reason=lost means=computer", .no, ["sms-here"]),
    ("means=borrowed-phone", .no, ["sms-here", "login"]),
    ("means=computer,line-works", .yes, []), ("means=line-works", .no, ["login"]),
  ])
  func `is needed together with others, and the missing ones are named`(
    answers: String, verdict: Verdict, missing: [String]
  ) {
    let situation = Sample.situation(answers)
    let needs: MeansSet = [Sample.smsHere, Sample.login]
    #expect(situation.verdict(needs: needs) == verdict)
    #expect(situation.missing(from: needs).map { $0.id } == missing)
  }

  @Test(arguments: [
    (MeansSet(), "", [Int]()), (Sample.smsHere, "", [2, 3]), (Sample.smsHere, "reason=lost", []),
    (MeansSet([Sample.smsHere, Sample.login]), "reason=lost", [3]),
    (Sample.smsHere, "means=computer", [2]),
    (Sample.login, "", [3]), (Sample.login, "means=unknown", []),
  ])
  func `depends on the unset questions that give or take it`(
    needs: MeansSet, answers: String, questions: [Int]
  ) {
    let bits = Sample.situation(answers).undecided(needs: needs)
    #expect((0..<64).filter { bits & (1 << UInt64($0)) != 0 } == questions)
  }

  @Test func `beyond the list does no harm`() {
    let beyond = MeansSet(index: 40)
    #expect(Sample.situation("means=computer").verdict(needs: beyond) == .maybe)
    #expect(Sample.situation("means=computer").missing(from: beyond).isEmpty)
    #expect(MeansSet([Sample.login, beyond]).indices == [2, 40])
  }
}
