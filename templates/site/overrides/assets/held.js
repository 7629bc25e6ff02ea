// Holds back what the theme fetches on every visit: the index of the search, which is three times as large as all the
// rest, until somebody searches; and the lists of pages beside feeds and other languages, which nothing here asks for.
// Pages that lie in a folder may read no list at all.
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
    const own = location.protocol !== "file:" && new URL("sitemap.xml", __md_scope).href
    if (address.endsWith("/sitemap.xml") && address !== own) return
    if (address.endsWith("/search_index.json")) searched.then(() => send.apply(this, told))
    else send.apply(this, told)
  }
}
