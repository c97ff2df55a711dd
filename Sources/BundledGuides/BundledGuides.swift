// The content of this module is generated: the plugin EmbedGuides writes `BundledFiles` from the
// folder Guides before the module is compiled. This file only tells the reader where to look.
