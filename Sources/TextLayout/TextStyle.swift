/// What a piece of text means; how that looks is decided where it is drawn.
package enum TextStyle: Sendable, Equatable, CaseIterable {
  case plain
  case title
  case hint
  case warning
  case label
  case fact
  case done
}
