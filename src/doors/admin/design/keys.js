// Keys for whoever goes without a mouse. Pages work without this: /keys says the same.
;(() => {
  const isTyping = ({ target }) =>
    target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
  let isGoing = false
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event)) return
    const go = isGoing
    isGoing = event.key === 'g'
    // What has the focus itself is decided by one key.
    const press = !go && document.activeElement?.matches('article[tabindex]')
    const button = press && document.activeElement.querySelector(`[data-press="${CSS.escape(event.key)}"]`)
    if (button) button.click()
    else if (event.key === '?') location.assign('/keys')
    else if (event.key === '/') {
      const fields = [...document.querySelectorAll('main input:not([type=hidden]), main select')]
      const field = fields.find((one) => one.offsetParent !== null)
      if (field) {
        event.preventDefault()
        field.focus()
      }
    } else if (go) {
      const link = document.querySelector(`nav a[data-key="${CSS.escape(event.key)}"]`)
      if (link) link.click()
    }
  })
  // A menu closes by Escape, and when the focus leaves it.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const menu = document.querySelector('details.menu[open]')
    if (!menu) return
    menu.open = false
    menu.querySelector('summary').focus()
  })
  document.addEventListener('focusin', (event) => {
    for (const menu of document.querySelectorAll('details.menu[open]'))
      if (!menu.contains(event.target)) menu.open = false
  })
  // A form that was sent says so on its own button, and is sent once.
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event
    if (target.dataset.sent) return event.preventDefault()
    target.dataset.sent = 'yes'
    if (submitter) submitter.setAttribute('aria-busy', 'true')
  })
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
  })
})()
