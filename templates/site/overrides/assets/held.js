// Holds back what the theme fetches on every visit: the index of the search, which is three times as large as all the
// rest, until somebody searches; and the lists of pages beside feeds and other languages, which nothing here asks for.
{
  const { open, send } = XMLHttpRequest.prototype
  const asked = new URLSearchParams(location.search)
  const searched = new Promise(go => {
    if (asked.has("q") || asked.has("h")) go()
    const touched = event => event.target.closest?.("#__search, .md-search") && go()
    for (const each of ["focusin", "change"]) document.addEventListener(each, touched)
  })
  const wanted = new WeakMap()
  XMLHttpRequest.prototype.open = function (how, address, ...more) {
    wanted.set(this, new URL(address, location).href)
    return open.call(this, how, address, ...more)
  }
  XMLHttpRequest.prototype.send = function (...told) {
    const address = wanted.get(this)
    const strange = address.endsWith("/sitemap.xml") && address !== new URL("sitemap.xml", __md_scope).href
    if (strange) return
    if (address.endsWith("/search_index.json")) searched.then(() => send.apply(this, told))
    else send.apply(this, told)
  }
}
