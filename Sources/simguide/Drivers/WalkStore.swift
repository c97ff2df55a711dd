internal import GuideCore
internal import GuideStore

/// Where a walk is kept, or why it is not.
struct WalkStore: ~Copyable {
  enum Keeping: Equatable, Sendable {
    case folder(WalkFolder)
    /// Not kept, with the reason in words.
    case nowhere(LocalText)
  }

  private(set) var keeping: Keeping
  private var claim: WalkFolder.Claim?
  /// Where a walk was kept until saving failed.
  private var lastFolder: WalkFolder?
  /// The first save has been announced.
  private(set) var announced = false

  init(_ keeping: Keeping, claim: consuming WalkFolder.Claim? = nil) {
    self.keeping = keeping
    self.claim = claim
  }

  var isKept: Bool {
    if case .folder = keeping { true } else { false }
  }

  /// Tells whether an earlier state of a walk is there although saving has failed since.
  func hasEarlier(_ id: String) -> Bool {
    guard let lastFolder else { return false }
    return ((try? lastFolder.load(id)) ?? nil) != nil
  }

  /// Saves a walk; gives the path the first time.
  ///
  /// A failure is thrown once, afterwards nothing is kept; what was erased meanwhile stays erased.
  mutating func save(_ walk: Walk) throws(WalkFolder.Failure) -> String? {
    guard case .folder(let folder) = keeping else { return nil }
    do throws(WalkFolder.Failure) {
      let isOpen = announced || claim != nil
      if isOpen, try !folder.holds(walk.id) { throw .erased(path: folder.path(of: walk.id)) }
      if claim == nil { claim = try folder.claim(walk.id) }
      try folder.save(walk)
    } catch {
      keeping = .nowhere(LocalText(same: ""))
      lastFolder = folder
      throw error
    }
    if announced { return nil }
    announced = true
    return folder.path(of: walk.id)
  }
}
