/// A page that bears out a fact.
package struct Source: Equatable, Hashable, Sendable {
  package var url: String
  /// The date that the page itself bears (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), or `undated`.
  package var pageDate: String

  package init(url: String, pageDate: String) {
    self.url = url
    self.pageDate = pageDate
  }
}
