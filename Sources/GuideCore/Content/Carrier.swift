/// One provider, brand or seller with its facts.
package struct Carrier: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Equatable, Sendable {
    case network
    case brand
    case mvno
    case visitor
    case travelESIM = "travel-esim"
    case other
  }

  package enum State: String, CaseIterable, Equatable, Sendable {
    case open
    case closed
    case ended
    case unknown
  }

  package struct Status: Equatable, Sendable {
    package var state: State
    package var since: String?
    /// Tells customers of a closed or ended service what to do now.
    package var nowDo: LocalText?

    package init(state: State, since: String? = nil, nowDo: LocalText? = nil) {
      self.state = state
      self.since = since
      self.nowDo = nowDo
    }
  }

  package var id: String
  package var names: LocalText
  package var aliases: [String]
  package var kind: Kind
  package var family: String?
  package var network: [String]
  package var date: Day?
  package var status: Status
  package var recognise: LocalText
  package var facts: FactSet

  package init(
    id: String, names: LocalText, aliases: [String] = [], kind: Kind, family: String? = nil,
    network: [String] = [], date: Day? = nil, status: Status = Status(state: .open),
    recognise: LocalText = LocalText(same: ""), facts: FactSet = FactSet()
  ) {
    self.id = id
    self.names = names
    self.aliases = aliases
    self.kind = kind
    self.family = family
    self.network = network
    self.date = date
    self.status = status
    self.recognise = recognise
    self.facts = facts
  }
}

/// Facts by key, in the order of the file.
package struct FactSet: Equatable, Sendable {
  package private(set) var keys: [String] = []
  private var lists: [[FactVariant]] = []
  private var places = NameTable()

  package init() {}

  package subscript(key: String) -> [FactVariant] {
    get { places[key].map { lists[$0] } ?? [] }
    set {
      if let place = places[key] {
        lists[place] = newValue
      } else {
        places.insert(key, keys.count)
        keys.append(key)
        lists.append(newValue)
      }
    }
  }

  package func contains(_ key: String) -> Bool { places[key] != nil }
}

extension QuestionOption {
  /// Offers a carrier as an answer.
  package init(_ carrier: Carrier) {
    self.init(
      id: carrier.id, label: carrier.names, aliases: carrier.aliases, kind: carrier.kind)
  }
}
