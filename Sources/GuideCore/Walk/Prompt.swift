/// What the walk is asking for at this moment.
package enum Prompt: Equatable, Sendable {
  /// Place of the question in the catalog.
  case question(Int)
  case step(String, full: Bool)
  /// The red stop: the word has to be typed before the instructions appear.
  case door(String)
  case skipReason(String)
  /// `pending` holds a text that looks personal until it is confirmed.
  case note(String, pending: String?)
  case reference(String, pending: String?)
  case waiting(String, pending: String?)
  case contactWho(String, pending: String?)
  case contactReference(String, who: String, pending: String?)
  case contactPromised(String, who: String, reference: String, pending: String?)
  case chooseAnswer
  case chooseStep
  case finished

  /// The step that the prompt belongs to.
  package var step: String? {
    switch self {
    case .step(let id, _), .door(let id), .skipReason(let id), .note(let id, _),
      .reference(let id, _), .waiting(let id, _), .contactWho(let id, _),
      .contactReference(let id, _, _), .contactPromised(let id, _, _, _):
      id
    case .question, .chooseAnswer, .chooseStep, .finished: nil
    }
  }

  /// A line typed here is text, not a command.
  package var takesText: Bool {
    switch self {
    case .note, .reference, .waiting, .contactWho, .contactReference, .contactPromised, .door:
      true
    case .question, .step, .skipReason, .chooseAnswer, .chooseStep, .finished: false
    }
  }
}
