package import GuideCore
import TextLayout

/// Puts the page of a carrier in order: names, status, facts by group, sources.
package struct CarrierPassages {
  let carrier: Carrier
  let situation: Situation
  let options: StepOptions

  /// Makes the page of a situation's carrier; nil if none is chosen.
  package static func make(_ situation: Situation, languages: [Language]) -> [Passage]? {
    guard let carrier = situation.carrier else { return nil }
    let groups = FactGroup.groups(of: situation)
    let numbers = SourceNumbers(groups.flatMap { $0.facts })
    let maker = CarrierPassages(
      carrier: carrier, situation: situation,
      options: StepOptions(
        languages: languages, detail: .full, isPaper: true, numbers: numbers))
    return maker.head + groups.flatMap { maker.group($0) } + numbers.passages(languages)
  }

  private var head: [Passage] {
    var passages = passage(.guideTitle) { $0.text(carrier.names, .title) }
    if !carrier.aliases.isEmpty {
      passages += passage(.line) { voice in
        let names = carrier.aliases.map { voice.prose($0) }
        return voice.fill(Interface.aliasLine, ("names", voice.items(names)))
      }
    }
    if !carrier.network.isEmpty {
      passages += passage(.line) { voice in
        let names = carrier.network.map { id in
          situation.catalog.carrier(id).map { voice.text($0.names) } ?? voice.prose(id)
        }
        return voice.fill(Interface.networkLine, ("names", voice.items(names)))
      }
    }
    if let date = carrier.date {
      passages += passage(.line) { voice in
        voice.fill(
          Interface.contentDate, ("day", voice.prose(voice.words.day(date), .hint)), style: .hint)
      }
    }
    if !carrier.recognise.isEmpty {
      passages += passage(.line, opensGroup: true) {
        $0.labelled(Interface.recogniseLine, $0.text(carrier.recognise))
      }
    }
    return passages + status
  }

  private var status: [Passage] {
    var passages: [Passage] = []
    if let text = carrier.status.statement {
      passages += passage(.danger, opensGroup: true) { voice in
        let since = carrier.status.since.map { Day($0).map { voice.words.day($0) } ?? $0 }
        return voice.fill(
          text, ("since", voice.prose(since ?? voice.words.text(Interface.notKnown), .warning)),
          style: .warning)
      }
    }
    if let nowDo = carrier.status.nowDo {
      passages += passage(.danger) { $0.labelled(Interface.statusNowDo, $0.text(nowDo)) }
    }
    return passages
  }

  private func group(_ group: FactGroup) -> [Passage] {
    var facts = FactPassages(options: options, situation: situation)
    var passages = passage(.sectionTitle, opensGroup: true) { $0.text(group.title, .title) }
    facts.add(group.facts, level: 0, to: &passages)
    return passages
  }

  private func passage(
    _ kind: Passage.Kind, opensGroup: Bool = false, _ say: (Voice) -> StyledText
  ) -> [Passage] {
    Passage(kind, opensGroup: opensGroup, in: options.languages, say).map { [$0] } ?? []
  }
}

extension Carrier.Status {
  /// Says that a provider takes no new customers, is gone, or is not known; nil if it is open.
  package var statement: LocalText? {
    switch state {
    case .open: nil
    case .closed: Interface.statusClosed
    case .ended: Interface.statusEnded
    case .unknown: Interface.statusUnknown
    }
  }
}
