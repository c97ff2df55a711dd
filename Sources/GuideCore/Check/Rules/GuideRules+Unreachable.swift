extension GuideRules {
  /// Finds steps that stand in no plan, whatever is answered and whoever the carrier is.
  ///
  /// A step that may apply is listed, so "maybe" is enough; a dangerous one needs a yes.
  static func unreachable(_ guide: Guide, _ steps: [PlacedStep], _ context: CheckContext)
    -> [Finding]
  {
    var known: [Condition: Bool] = [:]
    func reaches(_ condition: Condition, danger: Bool) -> Bool {
      if condition == .always { return true }
      if !danger, let answer = known[condition] { return answer }
      var search = ConditionSearch(
        [condition], context,
        offered: { place in
          guide.questions.first { $0.question == place }.map { $0.options }
        },
        isWanted: { verdicts in
          switch verdicts[0] {
          case .no: false
          case .maybe: danger ? nil : true
          case .yes: true
          }
        })
      let answer = search.succeeds()
      if !danger { known[condition] = answer }
      return answer
    }
    return steps.filter { !reaches($0.step.when, danger: $0.step.danger != nil) }.map {
      Finding($0.path.key("when"), .unreachableStep($0.step.id))
    }
  }
}
