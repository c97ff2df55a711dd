/// One person's way through a guide: what is saved.
package struct Walk: Equatable, Sendable {
  /// A step that stood in the plan when the walk was last saved.
  package struct Planned: Equatable, Sendable {
    package var id: String
    package var revision: String

    package init(id: String, revision: String) {
      self.id = id
      self.revision = revision
    }
  }

  package var id: String
  package var guide: String
  /// The date of the content with which the walk was last saved.
  package var content: String
  package var languages: [Language]
  package var created: Moment
  package var updated: Moment
  package var events: [WalkEvent]
  package var plan: [Planned]

  package init(
    id: String, guide: String, content: String, languages: [Language], created: Moment,
    updated: Moment, events: [WalkEvent] = [], plan: [Planned] = []
  ) {
    self.id = id
    self.guide = guide
    self.content = content
    self.languages = languages
    self.created = created
    self.updated = updated
    self.events = events
    self.plan = plan
  }
}
