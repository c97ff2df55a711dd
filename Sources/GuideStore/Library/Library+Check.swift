package import GuideCore

extension Library {
  /// Reads all files of all layers, judges them by all rules and reports everything at once.
  package func check(_ request: CheckRequest) -> CheckReport {
    var check = ContentCheck(self, request)
    check.run()
    return check.report
  }
}
