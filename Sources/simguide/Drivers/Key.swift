/// One key press, or a piece of pasted text.
enum Key: Equatable, Sendable {
  case character(Character)
  case enter
  case tab
  case backspace
  case delete
  case escape
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// A letter held with Ctrl, lower case.
  case control(Character)
  case paste(String)
  /// A sequence that means nothing here; it is swallowed whole.
  case unknown
}
