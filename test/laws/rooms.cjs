// The rooms and what stands below each: the same for imports (.dependency-cruiser.cjs) and for SQL (tables.test.ts).

/** Each room with those below it, whose own belong to it, too. */
const below = {
  institutions: [],
  content: [],
  work: ['institutions'],
  contacts: ['work', 'institutions'],
  templates: ['content', 'work', 'institutions'],
  dispatch: ['templates', 'contacts', 'work', 'institutions', 'content'],
}
below.events = ['dispatch', ...below.dispatch]
below.surveys = below.events
below.members = below.events
below.campaigns = ['events', 'surveys', ...below.events]
below.feedback = ['campaigns', ...below.campaigns]
below.signup = below.feedback
below.privacy = ['feedback', 'signup', 'members', ...below.feedback]
below.operations = ['privacy', ...below.privacy]

module.exports = { below, rooms: Object.keys(below) }
